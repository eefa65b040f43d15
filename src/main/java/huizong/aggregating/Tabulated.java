package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import java.util.List;
import java.util.Map;

/**
 * What came of computing a table: its lines stand in {@code stats.<table>_release} under the release's number.
 *
 * @param lines       lines written, per reach
 * @param contentHash SHA-256 over all lines in order without the release's number, hex: equal where nothing changed
 * @param notes       what a reader must know: units that sent two kinds of figures, start days that differ
 */
public record Tabulated(TableDefinition table, Period period, int release, Map<Reach, Long> lines, String contentHash,
                        Coverage coverage, List<CheckResult> checks, List<Note> notes) {

    /**
     * How much of the period is there.
     *
     * @param reported units that owe the forms and have reported, at most {@code expected}
     * @param covered  of the {@code spans} periods of the form within the table's period, those somebody reported
     */
    public record Coverage(long reported, long expected, long covered, long spans) {
    }

    /** @param count how many units or lines it concerns, at least 1 */
    public record Note(Kind kind, Reach reach, long count) {

        /** What a reader must know. */
        public enum Kind {
            /** Units that sent figures of the period itself and cumulative ones: the finer count. */
            BOTH_BASES,
            /** Lines left empty because the figures below them start on different days. */
            START_DAYS_DIFFER
        }
    }

    /**
     * A check of the finished table over its lines; cannot tell is not passed.
     *
     * @param failing keys of lines that fail, at most 20, dimensions joined by /
     */
    public record CheckResult(String id, String says, long fails, long cannotTell, List<String> failing) {
    }

    /** True where a check fails: the release is to be held back. */
    public boolean failsChecks() {
        return checks.stream().anyMatch(c -> c.fails() > 0);
    }

    public long lineCount() {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }
}
