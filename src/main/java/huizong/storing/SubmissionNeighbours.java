package huizong.storing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How submissions stand to others of their unit and period, as far as their answers need it. */
public final class SubmissionNeighbours {

    /**
     * @param nameUsed   true where the unit has sent a file of that name, its ending apart, for the period before
     * @param counting   the first other submission of the same return that counts, null for none
     * @param later      for one that counts the highest revision above it that was returned or waits, null for none
     * @param followedUp true where something was found, sent with it, decided about it or sent before it
     */
    public record Neighbour(long id, boolean nameUsed, @Nullable Long counting, @Nullable Long later, boolean followedUp) {
    }

    private final JdbcClient database;

    public SubmissionNeighbours(JdbcClient database) {
        this.database = database;
    }

    /** By submission. */
    public Map<Long, Neighbour> of(Collection<Long> submissions) {
        Map<Long, Neighbour> neighbours = new HashMap<>();
        database.sql(SqlText.of("storing/neighbours-of-submissions")).param("ids", submissions.toArray(Long[]::new))
                .query(Neighbour.class).list().forEach(n -> neighbours.put(n.id(), n));
        return neighbours;
    }
}
