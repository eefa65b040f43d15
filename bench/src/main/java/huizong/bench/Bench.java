package huizong.bench;

import huizong.jobs.JobCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Measures a night of many workbooks, a night of one giant and a night with nothing new; prints ratios to the floor. */
public final class Bench {

    private static final int PASSES = 3;

    private final JobCatalogue catalogue;
    private final Kind kind;
    private final Path work;
    private final int workers;

    /** What is measured. @param sheet the one the workbooks hold; @param passes the first cold, the others warm; @param last after the last */
    private record Kind(String sheet, int columns, int passes, Pass.After last, Writer writer) {
    }

    private interface Writer {
        void write(Path folder, int workbooks, int rows) throws IOException;
    }

    private Bench(JobCatalogue catalogue, Kind kind, Path work, int workers) {
        this.catalogue = catalogue;
        this.kind = kind;
        this.work = work;
        this.workers = workers;
    }

    /**
     * @param arguments job file, empty work folder, workers, then for everything to measure name:workbooks:rows, or million:rows, or
     *                  rows: and numbers of rows joined by commas
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Path.of(arguments[1]);
        int workers = Integer.parseInt(arguments[2]);
        for (String measured : List.of(arguments).subList(3, arguments.length)) {
            String[] parts = measured.split(":");
            if (parts[0].equals("million")) {
                Million.measure(work, Integer.parseInt(parts[1]));
                continue;
            }
            if (parts[0].equals("rows")) {
                new RowCosts(ledger(work.resolve("jobs"), Path.of(arguments[0])), work, workers)
                        .measure(Arrays.stream(parts[1].split(",")).map(Integer::valueOf).toList());
                continue;
            }
            bench(parts[0], Path.of(arguments[0]), work, workers).measure(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    /** @param ledger the job file of the made-up ledger; the roster is a form of the product's own survey */
    private static Bench bench(String name, Path ledger, Path work, int workers) throws IOException {
        boolean roster = name.equals("roster");
        Path jobs = work.resolve(roster ? "roster-jobs" : "jobs");
        if (roster) {
            Roster.writeJobs(jobs, ledger.resolve("../../../jobs/union-survey.yaml").normalize());
            return new Bench(Corpus.catalogue(jobs), new Kind("s02", 14, 2, Pass.After.NOTHING, Roster::writeWorkbooks), work, workers);
        }
        return new Bench(ledger(jobs, ledger), ledgers(name, jobs), work, workers);
    }

    /** Nights of the ledger: one workbook in twenty with mistakes, none, or all. */
    private static Kind ledgers(String name, Path jobs) {
        Corpus.Mistakes mistakes = switch (name) {
            case "clean" -> Corpus.Mistakes.NONE;
            case "annotated" -> Corpus.Mistakes.ALL;
            default -> Corpus.Mistakes.ONE_IN_TWENTY;
        };
        Pass.After peers = mistakes == Corpus.Mistakes.ONE_IN_TWENTY ? (place, workbooks) -> Peers.measure(jobs, place, workbooks)
                : Pass.After.NOTHING;
        return new Kind("b01a", 30, PASSES, peers, (folder, count, rows) -> Corpus.writeWorkbooks(folder, count, rows, mistakes));
    }

    private static JobCatalogue ledger(Path jobs, Path ledger) throws IOException {
        if (!Files.exists(jobs)) {
            Corpus.writeJobs(jobs, ledger);
        }
        return Corpus.catalogue(jobs);
    }

    private void measure(String name, int count, int rows) throws IOException, SQLException {
        Path workbooks = work.resolve(name);
        if (!Files.exists(workbooks)) {
            kind.writer().write(workbooks, count, rows);
        }
        System.out.printf("%s: %,d workbooks of %,d x %d, %d workers%n", name, count, rows, kind.columns(), workers);
        List<Pass> passes = new java.util.ArrayList<>();
        for (int i = 1; i <= kind.passes(); i++) {
            Pass pass = Pass.run(catalogue, kind.sheet(), workbooks, work.resolve("pass"), workers, i == kind.passes() ? kind.last() : Pass.After.NOTHING);
            passes.add(pass);
            print(i == 1 ? "cold" : "warm", pass);
        }
        Pass best = passes.stream().skip(1).min(Comparator.comparing(p -> p.toTables().took())).orElseThrow();
        System.out.printf("  %s warm, best of %d: read to tables %.1f x the floor, %,d rows/s, %.1f us a row%n%n", name, kind.passes() - 1,
                ratio(best.toTables().took(), best.floor().whole().took()), perSecond(best.rows(), best.toTables().took()),
                1e6 * perRow(best.toTables().took(), best.rows()));
    }

    private static void print(String state, Pass pass) {
        Pass.Step floor = pass.floor().whole();
        System.out.printf("  %s: floor %s (inflate %s, copy %s) | to tables %s = %.1f x (cpu %.1f x), %,d rows/s | to answers %s = %.1f x"
                + " (cpu %.1f x) | peak heap %d MiB%n", state, text(floor), text(pass.floor().inflate()), text(pass.floor().copy()),
                text(pass.toTables()), ratio(pass.toTables().took(), floor.took()), ratio(pass.toTables().used(), floor.used()),
                perSecond(pass.rows(), pass.toTables().took()), text(pass.toAnswers()), ratio(pass.toAnswers().took(), floor.took()),
                ratio(pass.toAnswers().used(), floor.used()), pass.peakHeap() >> 20);
        pass.peers().forEach(peer -> System.out.println("        " + peer.compared(pass)));
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
    static double perRow(Duration took, long rows) {
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
