package huizong.bench;

import huizong.jobs.JobCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a row costs on its way to the tables, whatever the number of rows: a workbook for every worker, from small to as many
 * rows as a sheet can hold. Warm: a night that is not counted goes before.
 */
final class RowCosts {

    private static final int WARMING_ROWS = 200_000;
    private static final int MOST_PASSES = 5;
    private static final int MOST_ROWS_OF_PASSES = 500_000;

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
        pass(workbooks(Math.min(WARMING_ROWS, Collections.max(sizes))));
        List<Pass> best = new ArrayList<>();
        for (int size : sizes) {
            best.add(best(size));
            print(best.get(best.size() - 1));
        }
        for (int i = 1; i < best.size(); i++) {
            printFurther(best.get(i - 1), best.get(i));
        }
        System.out.printf("  dearest row / cheapest row: to tables %.2f (cpu %.2f), load %.2f (cpu %.2f), x the floor %.2f (cpu %.2f)%n%n",
                spread(best, p -> micros(p.toTables().took(), p)), spread(best, p -> micros(p.toTables().used(), p)),
                spread(best, p -> micros(p.load().took(), p)), spread(best, p -> micros(p.load().used(), p)),
                spread(best, p -> Bench.ratio(p.toTables().took(), p.floor().whole().took())),
                spread(best, p -> Bench.ratio(p.toTables().used(), p.floor().whole().used())));
    }

    private Path workbooks(int size) throws IOException {
        Path folder = work.resolve("rows-" + size);
        Corpus.writeWorkbooks(folder, workers, size / workers, Corpus.Mistakes.ONE_IN_TWENTY);
        return folder;
    }

    private Pass pass(Path workbooks) throws IOException, SQLException {
        return Pass.run(catalogue, "b01a", workbooks, work.resolve("pass"), workers, Pass.After.NOTHING);
    }

    private Pass best(int size) throws IOException, SQLException {
        Path workbooks = workbooks(size);
        List<Pass> passes = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(MOST_PASSES, MOST_ROWS_OF_PASSES / size)); i++) {
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

    /** What a row more costs, without what every night costs however small it is. */
    private static void printFurther(Pass smaller, Pass larger) {
        System.out.printf("  a row more, from %,d to %,d rows: floor %s us | load %s | to tables %s%n", smaller.rows(), larger.rows(),
                further(smaller, larger, p -> p.floor().whole()), further(smaller, larger, Pass::load), further(smaller, larger, Pass::toTables));
    }

    private static String further(Pass smaller, Pass larger, Function<Pass, Pass.Step> step) {
        long rows = larger.rows() - smaller.rows();
        return "%.1f (cpu %.1f)".formatted(step.apply(larger).took().minus(step.apply(smaller).took()).toNanos() / 1e3 / rows,
                step.apply(larger).used().minus(step.apply(smaller).used()).toNanos() / 1e3 / rows);
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
