package huizong.batch;

import java.util.Locale;

/**
 * Named points of a night at which a test may end the process without warning, to show that the next run goes on and
 * gives the same result. In service nothing listens: the property is not set.
 */
public enum NightPoint {
    AFTER_ARCHIVE, MID_COPY, BEFORE_LOAD_COMMIT, BETWEEN_LOAD_AND_JUDGE, MID_ANSWER, BETWEEN_JUDGE_AND_TABLES,
    AFTER_COMMIT_BEFORE_MOVE;

    private static final String WANTED = System.getProperty("huizong.halt-at", "");
    private static final int STATUS_OF_A_KILL = 137;

    /** Ends the process here if this point was asked for with {@code -Dhuizong.halt-at=mid-copy}. */
    public void reached() {
        if (WANTED.equals(word())) {
            Runtime.getRuntime().halt(STATUS_OF_A_KILL);
        }
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
