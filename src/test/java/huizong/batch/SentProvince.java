package huizong.batch;

import huizong.SentWorkbook;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.SheetDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A night's drop folder: every county with its months and years, and among them what clerks do wrong. Always the same. */
final class SentProvince {

    private static final Instant FIRST_FILE = Instant.parse("2025-05-05T01:00:00Z");
    private static final int SEED = 20_250_505;

    private final JobCatalogue catalogue = JobFiles.load(Path.of("jobs")).fold(loaded -> loaded, problems -> {
        throw new IllegalStateException(problems.toString());
    });
    private final Random random = new Random(SEED);
    private final Path folder;
    private int files;

    SentProvince(Path folder) {
        this.folder = folder;
    }

    /**
     * Months of cases, two years of the survey, with revisions, copies, damage and covers nobody understands between them.
     *
     * @param atMost so many counties
     */
    void send(int months, int atMost) throws IOException {
        List<Union> counties = counties().stream().limit(atMost).toList();
        for (int back = months; back > 0; back--) {
            YearMonth month = YearMonth.of(2025, 5).minusMonths(back);
            for (Union county : counties) {
                Path sent = cases(county, month, 1, 0);
                if (files % 11 == 0) {
                    cases(county, month, 2, 1);
                } else if (files % 13 == 0) {
                    again(sent, "（再报）");
                }
            }
        }
        for (String year : List.of("2023", "2024")) {
            for (Union county : counties) {
                survey(county, year);
            }
        }
        damaged();
    }

    /** The one workbook of the night before. */
    void sendOne() throws IOException {
        cases(counties().get(0), YearMonth.of(2024, 12), 1, 1);
    }

    private List<Union> counties() {
        return catalogue.directory().unionsOn(LocalDate.of(2025, 4, 30)).stream()
                .filter(u -> u.level() == UnionLevel.COUNTY && u.division() != null).sorted(Comparator.comparing(Union::code)).toList();
    }

    private FormDefinition form(String job, String name) {
        return catalogue.job(job).orElseThrow().form(name).orElseThrow();
    }

    private Path cases(Union county, YearMonth month, int revision, int extraRows) throws IOException {
        boolean odd = files % 17 == 0;
        SentWorkbook workbook = SentWorkbook.of(form("dispute-mediation", "cases"))
                .from(odd ? "999999999999" : county.code(), odd ? "无名县总工会" : county.name(), "县级", county.division())
                .period(month.toString(), month.atEndOfMonth().toString()).cover("版本号", Integer.toString(revision));
        int rows = 3 + random.nextInt(4) + extraRows;
        for (int number = 1; number <= rows; number++) {
            workbook.row("f06a", dispute(county, month, number));
            if (number % 2 == 0) {
                workbook.row("f06b", worker(number));
            }
        }
        return written(month + "/" + county.code() + (revision > 1 ? "-" + revision : ""), workbook);
    }

    private Map<String, Object> dispute(Union county, YearMonth month, int number) {
        boolean delegated = random.nextInt(3) == 0;
        boolean performed = random.nextBoolean();
        Map<String, Object> row = new HashMap<>();
        row.put("seq_no", (long) number);
        row.put("case_no", "案%s-%02d".formatted(month, random.nextInt(12) == 0 ? 1 : number));
        row.put("channel", delegated ? "裁调对接工作室" : "两站联动");
        row.put("source", delegated ? "仲裁委委托" : "当事人申请");
        row.put("arb_case_no", delegated ? "仲案%d".formatted(number) : null);
        row.put("stage", delegated ? "立案前" : null);
        for (String condition : List.of("in_scope", "acceptable", "suitable", "both_willing")) {
            row.put(condition, delegated ? (Object) (random.nextInt(9) > 0) : null);
        }
        row.put("dispute_type", random.nextInt(8) == 0 ? "确认劳动关系" : "劳动报酬");
        row.put("employer_name", "第" + number + "公司");
        row.put("sector", random.nextInt(15) == 0 ? "不明行业" : "建筑");
        row.put("dispute_division", county.division());
        row.put("workers_count", 1L);
        row.put("claim_amount", random.nextInt(20) == 0 ? (Object) "约200" : (Object) (10_000L + random.nextInt(9_000)));
        row.put("accepted_on", month.atDay(2).toString());
        row.put("closed_on", month.atDay(20).toString());
        row.put("agreement_signed", true);
        row.put("agreement_on", month.atDay(10).toString());
        row.put("performed", performed);
        row.put("performed_on", performed ? month.atDay(15).toString() : null);
        row.put("arb_mediation_doc", false);
        row.put("recovered_amount", number % 2 == 0 ? 4_000L : 0L);
        row.put("reported_outcome", performed ? "成功" : "不成功");
        row.put("legal_aid", false);
        row.put("mediator_ref", "11010519491231002X");
        return row;
    }

    private Map<String, Object> worker(int number) {
        return Map.of("seq_no", (long) number, "case_no", "案%02d".formatted(number), "worker_ref", "11010519491231002X",
                "job", "建筑", "owed_amount", 5_000L, "paid_amount", 4_000L);
    }

    private void survey(Union county, String year) throws IOException {
        FormDefinition form = form("union-survey", "survey");
        SentWorkbook workbook = SentWorkbook.of(form).from(county.code(), county.name(), "县级", county.division())
                .period(year + "SY", year + "-09-30");
        form.sheets().forEach(sheet -> workbook.row(sheet.name(), indicators(sheet)));
        written(year + "/" + county.code(), workbook);
    }

    private Map<String, Object> indicators(SheetDefinition sheet) {
        Map<String, Object> values = new HashMap<>();
        for (ColumnDefinition column : sheet.columns()) {
            if (column.type() == ColumnType.INTEGER) {
                values.put(column.name(), 0L);
            }
        }
        long unions = 10 + random.nextInt(90);
        List.of("a01", "a02", "a03", "a15").forEach(indicator -> values.replace(indicator, unions));
        values.replace("a18", unions * 100);
        values.replace("a20", unions * (random.nextInt(10) == 0 ? 110 : 80));
        values.replace("a19", unions * 40);
        values.replace("a21", unions * 30);
        return values;
    }

    private void damaged() throws IOException {
        for (int number = 1; number <= 5; number++) {
            Path file = place("损坏" + number);
            Files.writeString(file, "<html>" + number + "</html>");
            settle(file);
        }
    }

    private void again(Path sent, String suffix) throws IOException {
        Path copy = sent.resolveSibling(sent.getFileName().toString().replace(".xlsx", suffix + ".xlsx"));
        settle(Files.copy(sent, copy));
    }

    private Path written(String name, SentWorkbook workbook) throws IOException {
        return settle(workbook.writeTo(place(name)));
    }

    private Path place(String name) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Two files after another share a time, so that the path decides between them. */
    private Path settle(Path file) {
        try {
            return Files.setLastModifiedTime(file, FileTime.from(FIRST_FILE.plusSeconds(files++ / 2)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int files() {
        return files;
    }
}
