package huizong.bench;

import huizong.jobs.JobCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a row costs on its way to the tables, whatever the number of rows: a workbook for every worker, from small to as many
 * rows as a sheet can hold. Warm: a night that is not counted goes before.
 */
final class RowCosts {

    private static final int WARMING_ROWS = 200_000;
    private static final int ROWS_FOR_ONE_PASS = 100_000;
    private static final int MOST_PASSES = 5;

    private final JobCatalogue catalogue;
    private final Path work;
    private final int workers;

    RowCosts(JobCatalogue catalogue, Path work, int workers) {
        this.catalogue = catalogue;
        this.work = work;
        this.workers = workers;
    }

    /** @param sizes rows of a night, each to be divided among the workers */
    void measure(List<Integer> sizes) throws IOException, SQLException {
        pass(workbooks(WARMING_ROWS));
        List<Pass> best = new ArrayList<>();
        for (int size : sizes) {
            best.add(best(size));
            print(best.get(best.size() - 1));
        }
        System.out.printf("  dearest row / cheapest row: to tables %.2f (cpu %.2f), load %.2f (cpu %.2f), x the floor %.2f (cpu %.2f)%n%n",
                spread(best, p -> micros(p.toTables().took(), p)), spread(best, p -> micros(p.toTables().used(), p)),
                spread(best, p -> micros(p.load().took(), p)), spread(best, p -> micros(p.load().used(), p)),
                spread(best, p -> Bench.ratio(p.toTables().took(), p.floor().whole().took())),
                spread(best, p -> Bench.ratio(p.toTables().used(), p.floor().whole().used())));
    }

    private Path workbooks(int size) throws IOException {
        Path folder = work.resolve("rows-" + size);
        Corpus.writeWorkbooks(folder, workers, size / workers);
        return folder;
    }

    private Pass pass(Path workbooks) throws IOException, SQLException {
        return Pass.run(catalogue, "b01a", workbooks, work.resolve("pass"), workers, Pass.After.NOTHING);
    }

    private Pass best(int size) throws IOException, SQLException {
        Path workbooks = workbooks(size);
        List<Pass> passes = new ArrayList<>();
        for (int i = 0; i < Math.max(2, Math.min(MOST_PASSES, ROWS_FOR_ONE_PASS * MOST_PASSES / size)); i++) {
            passes.add(pass(workbooks));
        }
        Pass.remove(workbooks);
        return passes.stream().min(Comparator.comparing(p -> p.toTables().took())).orElseThrow();
    }

    private void print(Pass pass) {
        System.out.printf("rows: %,d in %d workbooks: floor %s us a row | load %s | judge %s | tables %s | to tables %s = %.1f x (cpu %.1f x) | peak heap %d MiB%n",
                pass.rows(), workers, text(pass.floor().whole(), pass), text(pass.load(), pass), text(pass.steps().get("judge"), pass),
                text(pass.steps().get("tables"), pass), text(pass.toTables(), pass), Bench.ratio(pass.toTables().took(), pass.floor().whole().took()),
                Bench.ratio(pass.toTables().used(), pass.floor().whole().used()), pass.peakHeap() >> 20);
    }

    private static String text(Pass.Step step, Pass pass) {
        return "%.1f (cpu %.1f)".formatted(micros(step.took(), pass), micros(step.used(), pass));
    }

    private static double micros(Duration duration, Pass pass) {
        return 1e6 * Bench.perRow(duration, pass.rows());
    }

    private static double spread(List<Pass> passes, ToDoubleFunction<Pass> cost) {
        return passes.stream().mapToDouble(cost).max().orElseThrow() / passes.stream().mapToDouble(cost).min().orElseThrow();
    }
}
