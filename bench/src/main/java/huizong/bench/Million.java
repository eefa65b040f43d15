package huizong.bench;

import huizong.aggregating.Tabulation;
import huizong.batch.Schema;
import huizong.catalogue.Period;
import huizong.checking.Judge;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Twenty rules over many rows, and twenty measures of them rolled up over total, province, prefecture and county, as the
 * program does it, at one reach and at two; beside it, on the same server, one sequential read of the same table, and the quickest
 * way known to add the same figures up once: integer places and integer figures, the leaf first, then the roll-up of the leaf.
 * What the rules cost is what judging takes longer than without them.
 */
final class Million {

    private static final int MEASURES = 20;
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);

    private final Connection connection;
    private final Cpu cpu;

    private Million(Connection connection, Cpu cpu) {
        this.connection = connection;
        this.cpu = cpu;
    }

    static void measure(Path work, int rows) throws IOException, SQLException {
        JobCatalogue catalogue = catalogue(work.resolve("million"), "        rules:\n" + rules());
        JobCatalogue lenient = catalogue(work.resolve("million-without-rules"), "");
        Path data = work.resolve("million-data");
        try (Database database = Database.embedded(data, 2); Cpu cpu = new Cpu(data.resolve("postgres/server"))) {
            Schema.apply(database.application(), catalogue, null);
            try (Connection connection = database.application().getConnection()) {
                new Million(connection, cpu).measure(catalogue, lenient, rows);
            }
        } finally {
            Pass.remove(data);
        }
    }

    private static JobCatalogue catalogue(Path folder, String rules) throws IOException {
        Path job = folder.resolve("bench-wide.yaml");
        Files.createDirectories(folder);
        Files.writeString(job, job(rules));
        Corpus.writeJobs(folder.resolve("jobs"), job);
        return Corpus.catalogue(folder.resolve("jobs"));
    }

    private static String rules() {
        return IntStream.range(1, MEASURES + 1).mapToObj(i -> "          W%d: { holds: \"m%02d <= 1000 + m%02d\", level: explain, says: 第%d条 }\n"
                .formatted(i, i, 1 + i % MEASURES, i)).collect(Collectors.joining());
    }

    private static String job(String rules) {
        String columns = measures("          %1$s: { label: 数%1$s, type: integer, unit: 件, required: true }", "\n");
        String values = measures("      s%1$s: { label: 和%1$s, unit: 件, value: sum(%1$s) }", "\n");
        return """
                job: bench-wide
                title: 测速宽表
                description: A made-up ledger of twenty figures; one row per entity.
                forms:
                  wide:
                    title: 测速宽表
                    codes: [W01A]
                    period: month
                    due: 10d
                    submitters: { expected: { level: county }, allowed: [county] }
                    sheets:
                      w01a:
                        code: W01A
                        title: 测速宽表
                        layout: list
                        nature: event
                        accept: rows
                        key: [item_no]
                        columns:
                          item_no: { label: 编号, type: text, required: true }
                          place_code: { label: 行政区划代码, type: division, place: true, required: true }
                          happened_on: { label: 发生日, type: date, required: true, in_period: true }
                """ + columns + "\n" + rules + "\ntables:\n" + table("W-1", "period", values) + table("W-2", "period, to-date", values);
    }

    private static String table(String code, String reaches, String values) {
        return "  " + code + ":\n    title: 测速宽表汇总\n    period: month\n    reach: [" + reaches + "]\n    from: w01a\n    by: [division]\n"
                + "    columns:\n" + values + "\n";
    }

    /** @param pattern with the measure's name as %1$s */
    private static String measures(String pattern, String joint) {
        return IntStream.range(1, MEASURES + 1).mapToObj(i -> pattern.formatted("m%02d".formatted(i))).collect(Collectors.joining(joint));
    }

    private void measure(JobCatalogue catalogue, JobCatalogue lenient, int rows) throws SQLException {
        fill(rows);
        System.out.printf("million: %,d rows of %d measures in %,d counties%n", rows, MEASURES, Corpus.COUNTIES);
        connection.setAutoCommit(false);
        Pass.Step read = best(() -> execute("select count(*) from returns_raw.w01a where m01 is null"));
        Pass.Step judged = best(() -> judge(catalogue));
        Pass.Step without = best(() -> judge(lenient));
        Pass.Step once = best(() -> tabulate(catalogue, "W-1"));
        Pass.Step twice = best(() -> tabulate(catalogue, "W-2"));
        Pass.Step quickest = best(this::quickest);
        connection.setAutoCommit(true);
        System.out.printf("  one sequential read %s | judged by %d rules, keys and all %s, without the rules %s: the rules %.2f s (cpu %.2f)%n",
                Bench.text(read), MEASURES, Bench.text(judged), Bench.text(without), seconds(judged.took().minus(without.took())),
                seconds(judged.used().minus(without.used())));
        System.out.printf("  rolled up by integers %s | at one reach %s = %.1f x (cpu %.1f x) | at two %s = %.1f x (cpu %.1f x)%n%n",
                Bench.text(quickest), Bench.text(once), Bench.ratio(once.took(), quickest.took()), Bench.ratio(once.used(), quickest.used()),
                Bench.text(twice), Bench.ratio(twice.took(), quickest.took()), Bench.ratio(twice.used(), quickest.used()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void judge(JobCatalogue catalogue) throws SQLException {
        Judge.judge(connection, catalogue, catalogue.job("bench-wide").orElseThrow(), 1, TODAY);
        connection.rollback();
    }

    private void tabulate(JobCatalogue catalogue, String table) throws SQLException {
        JobDefinition job = catalogue.job("bench-wide").orElseThrow();
        Tabulation.compute(connection, catalogue, job.table(table).orElseThrow(), Period.parse("2025-04").orElseThrow(), 1);
        connection.rollback();
    }

    private void fill(int rows) throws SQLException {
        execute("insert into register.run (as_of, started_at) values (date '2025-05-01', now())");
        execute("""
                insert into register.file (run_id, sha256, size, name, path, received_at)
                select 1, u.code, 1, u.code, u.code, now() from directory.unions u where u.level = 'county' order by u.code""");
        execute("""
                insert into register.submission (id, run_id, state, job, form, unit, division, line, period, first_day, last_day, basis, as_of,
                  money_unit, revision, content_hash, rows_read, verdict, loaded_at)
                select f.id, 1, 'judged', 'bench-wide', 'wide', f.name, left(f.name, 6), 'LOCAL', '2025-04', date '2025-04-01', date '2025-04-30',
                  'THIS_PERIOD', date '2025-04-30', 'YUAN', 1, f.name, %d, 'accepted', now() from register.file f""".formatted(rows / Corpus.COUNTIES));
        execute("insert into returns_raw.w01a (submission_id, sheet_row, item_no, place_code, happened_on, "
                + measures("%1$s", ", ") + ") select s.id, 3 + g / " + Corpus.COUNTIES + ", s.division || g, s.division, date '2025-04-02' + g % 20, "
                + measures("(cast(g as bigint) * 7919 + ascii(right('%1$s', 1))) %% 1000", ", ")
                + " from generate_series(1, " + rows + ") g join register.submission s on s.id = 1 + g % " + Corpus.COUNTIES);
        execute("create table public.wide as select cast(substr(place_code, 3, 4) as int) as region, "
                + measures("cast(%1$s as bigint) as %1$s", ", ") + " from returns_raw.w01a");
        execute("create table public.region as select distinct region, region / 100 as prefecture, 99 as province from public.wide");
        execute("analyze");
    }

    private void quickest() throws SQLException {
        execute("create temp table leaf as select region, " + measures("sum(%1$s) as %1$s", ", ") + " from public.wide group by region");
        execute("create temp table rolled as select r.province, r.prefecture, r.region, " + measures("sum(l.%1$s) as %1$s", ", ")
                + " from leaf l join public.region r on r.region = l.region group by rollup (r.province, r.prefecture, r.region)");
        connection.rollback();
    }

    private interface Work {
        void carryOut() throws SQLException;
    }

    private Pass.Step best(Work work) throws SQLException {
        Pass.Step best = new Pass.Step(Duration.ofDays(1), Duration.ofDays(1));
        for (int pass = 0; pass < 3; pass++) {
            Instant from = Instant.now();
            work.carryOut();
            Instant to = Instant.now();
            Duration took = Duration.between(from, to);
            Duration used = cpu.between(from, to);
            best = new Pass.Step(took.compareTo(best.took()) < 0 ? took : best.took(), used.compareTo(best.used()) < 0 ? used : best.used());
        }
        return best;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
