package huizong.storing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a submission was sent before: only of submissions that count or are held; a returned one is judged anew. */
public final class Duplicates {

    private final JdbcClient database;

    public Duplicates(JdbcClient database) {
        this.database = database;
    }

    /** The first other submission with the same bytes. */
    public Optional<Long> sameBytes(long id) {
        return database.sql(SqlText.of("storing/same-bytes")).param("id", id).query(Long.class).optional();
    }

    /** The first other submission of the same unit, form and period with the same decoded content. */
    public Optional<Long> sameContent(long id) {
        return database.sql(SqlText.of("storing/same-content")).param("id", id).query(Long.class).optional();
    }
}
