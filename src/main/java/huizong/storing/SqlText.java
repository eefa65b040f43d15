package huizong.storing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fixed questions put to the database, each in a file of its own: {@code sql/<room>/<question>.sql}. */
public final class SqlText {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private SqlText() {
    }

    /**
     * The text of a question.
     *
     * @param question room and question, {@code storing/claim-submission}
     * @throws IllegalArgumentException if there is no such file
     */
    public static String of(String question) {
        return TEXTS.computeIfAbsent(question, SqlText::read);
    }

    private static String read(String question) {
        try (InputStream file = SqlText.class.getResourceAsStream("/sql/" + question + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("no file sql/" + question + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
