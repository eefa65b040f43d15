package huizong.storing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of the schema, {@code db/migration}. */
public final class Migrations {

    private static final String FOLDER = "db/migration";
    /** The table in which Flyway keeps what it has carried out; its comment says of which files that is the whole. */
    private static final String HISTORY = "register.flyway_schema_history";

    private Migrations() {
    }

    /**
     * Brings the database to this version, as the application's role; the history stands in {@code register}. Where the files are
     * those that were carried out last, one question is all that is asked.
     *
     * @return how many migrations were carried out
     */
    public static int apply(DataSource application) {
        JdbcClient database = JdbcClient.create(application);
        Optional<String> files = files();
        if (files.filter(carriedOut(database)::equals).isPresent()) {
            return 0;
        }
        int executed = Flyway.configure().dataSource(application).locations("classpath:" + FOLDER).defaultSchema("register")
                .initSql("set client_min_messages = warning").load().migrate().migrationsExecuted;
        files.ifPresent(names -> database.sql("comment on table " + HISTORY + " is " + ExpressionSql.quoted(names)).update());
        return executed;
    }

    /** Empty where nothing was. */
    private static String carriedOut(JdbcClient database) {
        return database.sql("select coalesce(obj_description(to_regclass(:history), 'pg_class'), '')").param("history", HISTORY)
                .query(String.class).single();
    }

    /** Every file with the checksum of its bytes; nothing where the program is packed in a way we do not know. */
    private static Optional<String> files() {
        URL folder = Migrations.class.getResource("/" + FOLDER);
        try {
            if (folder == null) {
                return Optional.empty();
            } else if (folder.getProtocol().equals("file")) {
                return Optional.of(listed(Path.of(folder.toURI())));
            }
            return folder.openConnection() instanceof JarURLConnection packed ? Optional.of(listed(packed)) : Optional.empty();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("cannot read the migrations in " + folder, broken);
        }
    }

    private static String listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return joined(files.map(f -> entry(f.getFileName().toString(), checksum(f))));
        }
    }

    private static long checksum(Path file) {
        try {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return sum.getValue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The jar knows its entries' checksums. */
    private static String listed(JarURLConnection packed) throws IOException {
        String below = packed.getEntryName().endsWith("/") ? packed.getEntryName() : packed.getEntryName() + "/";
        return joined(packed.getJarFile().stream().filter(e -> e.getName().startsWith(below) && !e.isDirectory())
                .map(e -> entry(e.getName().substring(below.length()), e.getCrc())));
    }

    private static String entry(String name, long checksum) {
        return name + " " + Long.toHexString(checksum);
    }

    private static String joined(Stream<String> entries) {
        return entries.sorted().collect(Collectors.joining(", "));
    }
}
