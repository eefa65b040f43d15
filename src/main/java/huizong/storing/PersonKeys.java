package huizong.storing;

import java.nio.file.Path;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key under which identity numbers are hashed: made at the first run, and never again. */
public final class PersonKeys {

    private static final String NAME = "person.key";

    private final KeyFiles keys;

    /** @param data the directory {@code data/} */
    public PersonKeys(Path data) {
        keys = new KeyFiles(data.resolve("keys"));
    }

    /**
     * The key, 32 bytes.
     *
     * @throws MissingKeyException if there are submissions already but no key: persons would no longer be recognised
     */
    public byte[] obtain(JdbcClient database) {
        if (keys.read(NAME).isEmpty()) {
            long submissions = database.sql("select count(*) from register.submission where loaded_at is not null").query(Long.class)
                    .single();
            if (submissions > 0) {
                throw new MissingKeyException("The key " + keys.file(NAME) + " is missing, but " + submissions
                        + " submissions are stored whose persons were hashed with it. Put the file back from the backup;"
                        + " without it the same person would get another hash. Nothing was changed.");
            }
        }
        return HexFormat.of().parseHex(keys.obtain(NAME));
    }

    /** The key is lost; the message says what to do. */
    public static final class MissingKeyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MissingKeyException(String message) {
            super(message);
        }
    }
}
