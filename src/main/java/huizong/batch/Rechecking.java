package huizong.batch;

import huizong.jobs.JobCatalogue;
import huizong.storing.JudgedAgain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and judges kept submissions again, after rules, codes, columns or the directory changed.
 *
 * @param job    null for all
 * @param period as written on covers, null for all
 */
public record Rechecking(@Nullable String job, @Nullable String period, Signature signed) implements DeskAct {

    @Override
    public String word() {
        return "recheck";
    }

    @Override
    public boolean readsAnew() {
        return true;
    }

    @Override
    public Written write(JdbcClient database, JobCatalogue catalogue, Moment moment) {
        List<Long> kept = new JudgedAgain(database).kept(job, period);
        return kept.isEmpty() ? new Written.Refused(Reason.NOTHING_KEPT, List.of(job == null ? "" : job, period == null ? "" : period))
                : new Written.Concerns(kept, List.of());
    }
}
