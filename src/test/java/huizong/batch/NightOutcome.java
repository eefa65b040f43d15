package huizong.batch;

import huizong.storing.Database;
import huizong.storing.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything a night leaves behind, without the clock: every row of every table, every file of output and drop folder.
 *
 * @param rows  by table, one text per row in a fixed order; of moments only whether there is one
 * @param files by path; workbooks by their parts
 */
record NightOutcome(Map<String, List<String>> rows, Map<String, String> files) {

    private static final List<String> SCHEMAS = List.of("register", "returns_raw", "returns", "stats", "directory");


    static NightOutcome of(NightProcess night) {
        Map<String, String> files = new TreeMap<>();
        addFiles(night.home(), "output", files);
        addFiles(night.home(), "input", files);
        try (EmbeddedServer server = EmbeddedServer.open(night.data())) {
            return new NightOutcome(rows(JdbcClient.create(server.connections(Database.ROLE))), files);
        }
    }

    private static Map<String, List<String>> rows(JdbcClient database) {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = database.sql("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema in (:schemas) order by 1
                """).param("schemas", SCHEMAS).query(String.class).list();
        for (String table : tables) {
            rows.put(table, database.sql("""
                    select coalesce((select jsonb_object_agg(key, case
                                when key in ('started_at', 'frozen_at', 'finished_at', 'moved_at', 'loaded_at', 'judged_at',
                                             'answered_at', 'made_at') then to_jsonb(value <> 'null') else value end)
                            from jsonb_each(to_jsonb(x)) where not (:table = 'register.finding' and key = 'id'))::text, '')
                    from %s x order by 1
                    """.formatted(table)).param("table", table).query(String.class).list());
        }
        return rows;
    }

    private static void addFiles(Path home, String folder, Map<String, String> files) {
        try (Stream<Path> all = Files.walk(home.resolve(folder))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString(), content(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String content(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".txt") || name.endsWith(".html")) {
            return Files.readString(file);
        }
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            Map<String, String> parts = new TreeMap<>();
            for (ZipEntry part : Collections.list(workbook.entries())) {
                parts.put(part.getName(), mark(workbook.getInputStream(part).readAllBytes()));
            }
            return parts.toString();
        } catch (ZipException damaged) {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        }
    }

    private static String mark(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return bytes.length + ":" + Long.toHexString(sum.getValue());
    }
}
