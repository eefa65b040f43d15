package huizong.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All readers side by side over the same workbooks, round after round; prints the best of each and their ratios to ours and to inflate. */
final class ReadingBench {

    private static final Set<Readers> UNSEEING = Set.of(Readers.INFLATE, Readers.POI_FORMATTED);
    private static final String SMALL_HEAP = "-Xmx96m";
    private static final String PEERS_HEAP = "-Xmx2g";

    private final Path folder;
    private final int rounds;
    private final int passes;

    private ReadingBench(Path folder, int rounds, int passes) {
        this.folder = folder;
        this.rounds = rounds;
        this.passes = passes;
    }

    /** @param arguments a folder for the workbooks, rows, rounds, passes in a round */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReadingBench bench = new ReadingBench(Path.of(arguments[0]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        int rows = Integer.parseInt(arguments[1]);
        for (boolean shared : new boolean[] {true, false}) {
            String name = shared ? "shared" : "inline";
            Path file = bench.folder.resolve(name + "-" + rows + ".xlsx");
            GiantFile.write(file, rows, shared);
            System.out.printf(Locale.ROOT, "%n%,d x 30, %s texts, %.1f MB%n", rows, name, Files.size(file) / 1e6);
            bench.measure(file);
        }
    }

    /** Cold: the first pass of a fresh process. Warm: the best of its later ones; of work the least. All in milliseconds. */
    private record Times(long cold, long warm, long work) {

        static Times of(List<String> passes) {
            return new Times(number(passes.get(0), 0), passes.stream().skip(1).mapToLong(line -> number(line, 0)).min().orElseThrow(),
                    passes.stream().skip(1).mapToLong(line -> number(line, 1)).min().orElseThrow());
        }

        private static long number(String line, int which) {
            return Long.parseLong(line.split(" ")[which]);
        }

        Times best(Times other) {
            return other == null ? this : new Times(Math.min(cold, other.cold), Math.min(warm, other.warm), Math.min(work, other.work));
        }
    }

    private void measure(Path file) throws IOException, InterruptedException {
        Map<Readers, Times> best = new EnumMap<>(Readers.class);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            for (Readers reader : Readers.values()) {
                List<String> lines = process(reader, file);
                best.put(reader, Times.of(lines.subList(0, passes)).best(best.get(reader)));
                if (!UNSEEING.contains(reader)) {
                    seen.add(lines.get(passes));
                }
            }
        }
        print(best);
        System.out.println(seen.size() == 1 ? "all saw " + seen.iterator().next() : "NOT ALL SAW THE SAME: " + seen);
    }

    private List<String> process(Readers reader, Path file) throws IOException, InterruptedException {
        boolean ours = reader == Readers.OURS || reader == Readers.OURS_AHEAD || reader == Readers.INFLATE;
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                ours ? SMALL_HEAP : PEERS_HEAP));
        if (ours) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OneReader.class.getName(), reader.name(), file.toString(),
                Integer.toString(passes)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0))).toList();
        if (process.waitFor() != 0 || lines.size() != passes + 1) {
            throw new IllegalStateException(reader + " failed: " + lines);
        }
        return lines;
    }

    private static void print(Map<Readers, Times> best) {
        Times inflate = best.get(Readers.INFLATE);
        Times ours = best.get(Readers.OURS);
        System.out.printf(Locale.ROOT, "%-24s %8s %8s %10s %7s   %8s %10s %7s%n", "", "cold ms", "warm ms", "x inflate", "x ours",
                "work ms", "x inflate", "x ours");
        best.forEach((reader, times) -> System.out.printf(Locale.ROOT, "%-24s %,8d %,8d %10.2f %7.2f   %,8d %10.2f %7.2f%n", reader.title(),
                times.cold(), times.warm(), ratio(times.warm(), inflate.warm()), ratio(times.warm(), ours.warm()),
                times.work(), ratio(times.work(), inflate.work()), ratio(times.work(), ours.work())));
    }

    private static double ratio(long time, long other) {
        return (double) time / Math.max(1, other);
    }
}
