package huizong.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The usual way, written with the usual libraries, over the workbooks and on the server of the pass before: see {@link PeerNight}.
 * In a process of their own with a heap of 2 GB, so that they are neither short of memory nor warmed up by us.
 */
final class Peers {

    /**
     * @param stored every workbook read and its rows in the table
     * @param tables then judged and tabulated, by the same SQL as ours
     */
    record Peer(String name, long workbooks, long rows, Pass.Step stored, Pass.Step tables) {

        private static final String SEPARATOR = "\t";
        private static final int FIELDS = 7;

        /** The peer as one line, for {@link #of}. */
        String line() {
            return String.join(SEPARATOR, name, Long.toString(workbooks), Long.toString(rows), nanos(stored.took()), nanos(stored.used()),
                    nanos(tables.took()), nanos(tables.used()));
        }

        private static String nanos(Duration duration) {
            return Long.toString(duration.toNanos());
        }

        static Peer of(String line) {
            String[] fields = line.split(SEPARATOR);
            return new Peer(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2]), new Pass.Step(duration(fields[3]), duration(fields[4])),
                    new Pass.Step(duration(fields[5]), duration(fields[6])));
        }

        private static Duration duration(String nanos) {
            return Duration.ofNanos(Long.parseLong(nanos));
        }

        static boolean isLine(String line) {
            return line.split(SEPARATOR).length == FIELDS;
        }

        /** In words, with how many times as fast the pass was: its load step, and everything to the tables. */
        String compared(Pass pass) {
            Pass.Step whole = stored.plus(tables);
            return String.format(Locale.ROOT, "%s + JDBC batch: %,d workbooks read and stored in %s, our load is %.1f x as fast (cpu %.1f x)"
                            + " | with the same SQL to tables %s, we are %.1f x as fast (cpu %.1f x)", name, workbooks, Bench.text(stored),
                    times(stored.took(), pass.load().took(), pass), times(stored.used(), pass.load().used(), pass), Bench.text(whole),
                    times(whole.took(), pass.toTables().took(), pass), times(whole.used(), pass.toTables().used(), pass));
        }

        private double times(Duration theirs, Duration ours, Pass pass) {
            return Bench.perRow(theirs, rows) / Bench.perRow(ours, pass.rows());
        }
    }

    private Peers() {
    }

    /** @param place folder of a pass whose server runs; its rows and verdicts are replaced by those of the last peer */
    static List<Peer> measure(Path jobs, Path place, Path workbooks) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), PeerNight.class.getName(), jobs.toString(), place.toString(), workbooks.toString());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().filter(Peer::isLine).toList();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the peers ended with " + process.exitValue());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return lines.stream().map(Peer::of).toList();
    }
}
