package huizong.bench;

import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Measures a night of many workbooks, a night of one giant and a night with nothing new; prints ratios to the floor. */
public final class Bench {

    private static final int PASSES = 3;
    private static final int PEER_WORKBOOKS = 300;

    private final JobCatalogue catalogue;
    private final Path work;
    private final int workers;

    private Bench(JobCatalogue catalogue, Path work, int workers) {
        this.catalogue = catalogue;
        this.work = work;
        this.workers = workers;
    }

    /** @param arguments job file, empty work folder, workers, then name:workbooks:rows, or million:rows, for everything to measure */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Path.of(arguments[1]);
        Corpus.writeJobs(work.resolve("jobs"), Path.of(arguments[0]));
        JobCatalogue catalogue = JobFiles.load(work.resolve("jobs")).fold(loaded -> loaded, problems -> {
            throw new IllegalStateException(problems.toString());
        });
        Bench bench = new Bench(catalogue, work, Integer.parseInt(arguments[2]));
        for (String measured : List.of(arguments).subList(3, arguments.length)) {
            String[] parts = measured.split(":");
            if (parts[0].equals("million")) {
                Million.measure(work, Integer.parseInt(parts[1]));
                continue;
            }
            bench.measure(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    private void measure(String name, int count, int rows) throws IOException, SQLException {
        Path workbooks = work.resolve(name);
        if (!Files.exists(workbooks)) {
            Corpus.writeWorkbooks(workbooks, count, rows);
        }
        System.out.printf("%s: %,d workbooks of %,d x 30, %d workers%n", name, count, rows, workers);
        List<Pass> passes = new java.util.ArrayList<>();
        for (int i = 1; i <= PASSES; i++) {
            Pass pass = Pass.run(catalogue, workbooks, work.resolve("pass"), workers, count > 1 && i == PASSES ? PEER_WORKBOOKS : 0);
            passes.add(pass);
            print(i == 1 ? "cold" : "warm", pass);
        }
        Pass best = passes.stream().skip(1).min(Comparator.comparing(p -> p.toTables().took())).orElseThrow();
        System.out.printf("  %s warm, best of %d: read to tables %.1f x the floor, %,d rows/s%n%n", name, PASSES - 1,
                ratio(best.toTables().took(), best.floor().whole().took()), perSecond(best.rows(), best.toTables().took()));
    }

    private static void print(String state, Pass pass) {
        Pass.Step floor = pass.floor().whole();
        System.out.printf("  %s: floor %s (inflate %s, copy %s) | to tables %s = %.1f x (cpu %.1f x), %,d rows/s | to answers %s = %.1f x"
                + " (cpu %.1f x) | peak heap %d MiB%n", state, text(floor), text(pass.floor().inflate()), text(pass.floor().copy()),
                text(pass.toTables()), ratio(pass.toTables().took(), floor.took()), ratio(pass.toTables().used(), floor.used()),
                perSecond(pass.rows(), pass.toTables().took()), text(pass.toAnswers()), ratio(pass.toAnswers().took(), floor.took()),
                ratio(pass.toAnswers().used(), floor.used()), pass.peakHeap() >> 20);
        pass.peers().forEach(peer -> System.out.printf("        %s + JDBC batch: %,d rows in %s, %,d rows/s; we are %.1f x as fast (cpu %.1f x)%n",
                peer.name(), peer.rows(), text(peer.took()), perSecond(peer.rows(), peer.took().took()),
                perRow(peer.took().took(), peer.rows()) / perRow(pass.toTables().took(), pass.rows()),
                perRow(peer.took().used(), peer.rows()) / perRow(pass.toTables().used(), pass.rows())));
        System.out.printf("        answers %.2f ms (cpu %.2f) a workbook%n", 1e3 * perRow(pass.steps().get("answer").took(), pass.workbooks()),
                1e3 * perRow(pass.steps().get("answer").used(), pass.workbooks()));
        System.out.printf("        %s | whole call %s | idle %s%n", pass.steps().entrySet().stream()
                .map(s -> s.getKey() + " " + text(s.getValue())).collect(Collectors.joining(", ")), seconds(pass.whole()),
                seconds(pass.idle()));
    }

    static double ratio(Duration part, Duration whole) {
        return (double) part.toNanos() / Math.max(1, whole.toNanos());
    }

    /** In seconds. */
    private static double perRow(Duration took, long rows) {
        return took.toNanos() / 1e9 / Math.max(1, rows);
    }

    static String text(Pass.Step step) {
        return "%.2f s (cpu %.2f)".formatted(step.took().toNanos() / 1e9, step.used().toNanos() / 1e9);
    }

    private static long perSecond(long rows, Duration took) {
        return rows * 1_000_000_000L / Math.max(1, took.toNanos());
    }

    private static String seconds(Duration duration) {
        return "%.2f s".formatted(duration.toNanos() / 1e9);
    }
}
