package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks as they are and bent ones are read or refused: none breaks the program, takes longer than ten seconds, needs more than 256 MB or passes as
 * empty. Those of the corpus where it is present, else our own; in every build the same ones. For longer:
 * {@code -Dhuizong.mutations.seconds=3600}; to see one again {@code -Dhuizong.mutations.seed=<seed> -Dhuizong.mutations.seconds=0}.
 */
class MutationTest {

    private static final long FIRST = Long.getLong("huizong.mutations.seed", 20_250_506L);
    private static final int OF_A_BUILD = 4_000;
    /** Where no time is given, so many workbooks, however long they take. */
    private static final int SECONDS = Integer.getInteger("huizong.mutations.seconds", -1);

    @TempDir Path folder;

    @Test
    void none_breaks_hangs_swells_or_passes_as_empty() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dhuizong.corpus=" + System.getProperty("huizong.corpus", System.getenv().getOrDefault("HUIZONG_CORPUS", "../shared/corpus")),
                Bending.class.getName(), folder.toString(), Long.toString(FIRST), Integer.toString(SECONDS));
        int status = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(log.toFile()).start().waitFor();
        List<String> said = Files.readAllLines(log).stream().filter(line -> !line.contains(" WARN ") && !line.contains(" ERROR "))
                .filter(line -> !line.startsWith("no corpus of workbooks")).toList();
        assertThat(said.subList(0, Math.max(0, said.size() - 1))).isEmpty();
        assertThat(status).isZero();
        System.out.println(said.get(said.size() - 1));
    }

    /** Runs on its own, in the heap it was given: a line for each fault, and a last one with what was done. */
    static final class Bending {

        private static final long HANGING_NANOS = 10_000_000_000L;
        private static final int FEW_CELLS = 20;

        private final Path bent;
        private final AtomicLong started = new AtomicLong(System.nanoTime());
        private final Map<Path, Long> cellsOf = new HashMap<>();
        private volatile String current = "";
        private long read;
        private long refused;

        private Bending(Path folder) {
            this.bent = folder.resolve("bent");
        }

        public static void main(String[] arguments) throws IOException {
            new Bending(Path.of(arguments[0])).run(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        }

        private void run(long first, int seconds) throws IOException {
            watch();
            List<Path> files = files();
            for (Path whole : Corpus.present() ? Corpus.files(".xls", ".xlsx", ".xlsm", ".xlsb") : files) {
                current = whole.getFileName() + " as it is";
                count(whole, whole);
            }
            read = refused = 0;
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            long seed = first;
            do {
                Path file = files.get(new Random(seed).nextInt(files.size()));
                one(file, seed);
                seed++;
            } while (seconds < 0 ? seed - first < OF_A_BUILD : System.nanoTime() < end);
            System.out.println((seed - first) + " bent workbooks from seed " + first + " on: " + read + " read, " + refused + " refused");
            System.exit(0);
        }

        private static List<Path> files() throws IOException {
            if (Corpus.present()) {
                return Corpus.files(".xls", ".xlsx", ".xlsm").stream().filter(f -> f.toFile().length() < 300_000).toList();
            }
            try (Stream<Path> samples = Files.walk(Path.of("input/sample")); Stream<Path> ours = Files.walk(Path.of("src/test/samples/reading"))) {
                return Stream.concat(samples, ours).filter(f -> f.toString().matches(".*\\.xlsx?")).sorted().toList();
            }
        }

        private void watch() {
            Thread watch = new Thread(() -> {
                while (true) {
                    try {
                        Thread.sleep(200);
                    } catch (InterruptedException stopped) {
                        return;
                    }
                    if (System.nanoTime() - started.get() > HANGING_NANOS) {
                        System.out.println("longer than ten seconds: " + current);
                        System.exit(3);
                    }
                }
            });
            watch.setDaemon(true);
            watch.start();
        }

        private void one(Path file, long seed) throws IOException {
            current = file.getFileName() + " seed " + seed;
            Files.write(bent, new Mutation(file, seed).bytes());
            count(bent, file);
        }

        private void count(Path look, Path file) {
            started.set(System.nanoTime());
            try {
                long cells = cells(look);
                if (cells < 0) {
                    refused++;
                } else {
                    read++;
                    if (cells == 0 && cellsOf.computeIfAbsent(file, f -> cells(f)) > FEW_CELLS) {
                        System.out.println("passes as empty: " + current);
                    }
                }
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
                StackTraceElement[] where = fault.getStackTrace();
                System.out.println(fault + ": " + current + (where.length == 0 ? "" : " at " + where[0]));
            }
            started.set(System.nanoTime());
        }

        /** How many cells all sheets have together; -1 where the file is refused. */
        private static long cells(Path file) {
            return new WorkbookReader(ReadLimits.DEFAULT).openSorted(file).fold(opened -> {
                long[] cells = {0};
                try (Workbook workbook = opened.workbook()) {
                    workbook.sheets().forEach(sheet -> sheet.read(row -> {
                        for (int i = 0; i < row.size(); i++) {
                            cells[0] += SeenCell.of(row, i).text().isBlank() ? 0 : 1;
                        }
                        return true;
                    }));
                    return cells[0];
                } catch (UnreadableSheetException problem) {
                    return -1L;
                }
            }, refusal -> -1L);
        }
    }
}
