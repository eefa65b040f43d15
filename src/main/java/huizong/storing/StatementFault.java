package huizong.storing;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Why a statement made from a job file could not be carried out, where its author can mend that.
 *
 * @param sqlState five characters, empty where the database gave none
 * @param sentence what the database said, on one line
 */
public record StatementFault(String sqlState, String sentence) {

    /** Connection, aborted transaction, resources, the server's operator, its disk, its files, itself: classes of SQLSTATE. */
    private static final Set<String> OF_THE_MACHINE = Set.of("08", "25", "40", "53", "57", "58", "F0", "XX");
    private static final String CANCELLED = "57014";

    /** Empty where the machine failed and not the statement: nothing else can be done with such a database either. */
    public static Optional<StatementFault> of(DataAccessException failed) {
        SQLException said = cause(failed);
        String state = sqlState(failed);
        boolean machine = state.length() == 5 && OF_THE_MACHINE.contains(state.substring(0, 2)) && !state.equals(CANCELLED);
        String sentence = String.valueOf((said == null ? failed : said).getMessage()).lines().findFirst().orElse("");
        return machine ? Optional.empty() : Optional.of(new StatementFault(state, sentence));
    }

    /** Empty where the database gave none. */
    static String sqlState(DataAccessException failed) {
        SQLException said = cause(failed);
        return said == null || said.getSQLState() == null ? "" : said.getSQLState();
    }

    private static @Nullable SQLException cause(DataAccessException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return said;
            }
        }
        return null;
    }
}
