package huizong.storing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A nightly run.
 *
 * @param asOf       <i>today</i> of this run
 * @param frozenAt   when its manifest was closed; null while files are still taken in
 * @param finishedAt null while it is open
 * @param summary    JSON for the morning report, null until finished
 * @param act        the act of the desk it carries out (lift, recheck ...); null for a night
 */
public record Run(long id, LocalDate asOf, Instant startedAt, @Nullable Instant frozenAt, @Nullable Instant finishedAt,
                  @Nullable String summary, @Nullable String act) {

    public boolean isNight() {
        return act == null;
    }
}
