package huizong.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * What no program can do without on this machine at this hour: every sheet and its texts inflated, and the rows already
 * encoded in a file copied into an equal logged table of the same server. Nothing is parsed, decoded or checked.
 */
record Floor(Pass.Step inflate, Pass.Step copy) {

    private static final int BUFFER = 1 << 16;

    Pass.Step whole() {
        return inflate.plus(copy);
    }

    /** @param sheet name of the table the workbooks' rows are in */
    static Floor measure(Connection connection, String sheet, Path workbooks, Path rows, Cpu cpu) throws SQLException, IOException {
        prepare(connection, sheet, rows);
        Pass.Step inflate = best(cpu, () -> { }, () -> inflateAll(workbooks));
        Pass.Step copy = best(cpu, () -> execute(connection, "truncate public.floor"), () -> copy(connection, rows));
        execute(connection, "drop table public.floor");
        Files.delete(rows);
        return new Floor(inflate, copy);
    }

    private interface Work {
        void carryOut() throws SQLException, IOException;
    }

    private static Pass.Step best(Cpu cpu, Work before, Work work) throws SQLException, IOException {
        Pass.Step best = new Pass.Step(Duration.ofDays(1), Duration.ofDays(1));
        for (int pass = 0; pass < 3; pass++) {
            before.carryOut();
            Instant from = Instant.now();
            work.carryOut();
            Instant to = Instant.now();
            Duration took = Duration.between(from, to);
            Duration used = cpu.between(from, to);
            best = new Pass.Step(took.compareTo(best.took()) < 0 ? took : best.took(), used.compareTo(best.used()) < 0 ? used : best.used());
        }
        return best;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void prepare(Connection connection, String sheet, Path rows) throws SQLException, IOException {
        execute(connection, "create table public.floor (like returns_raw." + sheet + " including indexes)");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), BUFFER)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy returns_raw." + sheet + " to stdout (format binary)", out);
        }
    }

    private static void copy(Connection connection, Path rows) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.floor from stdin (format binary)", in, BUFFER);
        }
    }

    private static void inflateAll(Path workbooks) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(workbooks)) {
            files = listed.sorted().toList();
        }
        byte[] buffer = new byte[BUFFER];
        for (Path file : files) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                zip.stream().filter(Floor::carriesCells).forEach(part -> inflate(zip, part, buffer));
            }
        }
    }

    private static boolean carriesCells(ZipEntry part) {
        return part.getName().startsWith("xl/worksheets/") || part.getName().equals("xl/sharedStrings.xml");
    }

    private static void inflate(ZipFile zip, ZipEntry part, byte[] buffer) {
        try (InputStream in = zip.getInputStream(part)) {
            while (in.read(buffer) >= 0) {
                continue;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
