package huizong.storing;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that lay in the drop folder and could not be taken in: for the desk, in the morning report. */
public final class PassedOver {

    private final JdbcClient database;

    public PassedOver(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps one of them; again does nothing.
     *
     * @param path   relative to the drop folder
     * @param reason a word: {@code link-outside}
     * @param detail what more is known; empty for nothing
     */
    public void store(long runId, String path, String reason, String detail) {
        database.sql(SqlText.of("storing/store-passed-over")).param("run", runId).param("path", kept(path))
                .param("reason", reason).param("detail", kept(detail)).update();
    }

    private static String kept(String text) {
        return Objects.requireNonNull(StorableText.of(text));
    }
}
