package huizong.feedback;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The words of one language as they stand in {@code huizong/feedback/<part>.<tag>.properties} (UTF-8). */
public final class WordFiles {

    private WordFiles() {
    }

    /**
     * The words of several parts together.
     *
     * @throws NullPointerException naming the file where the language lacks a part
     */
    public static Properties read(List<String> parts, Language language) {
        Properties words = new Properties();
        for (String part : parts) {
            String file = "/huizong/feedback/" + part + "." + language.tag() + ".properties";
            try (Reader reader = new InputStreamReader(Objects.requireNonNull(WordFiles.class.getResourceAsStream(file), file),
                    StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return words;
    }
}
