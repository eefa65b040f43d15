package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TypedTemplate;
import huizong.cli.HuizongCommand;
import huizong.jobs.JobFiles;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.SentReturn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template made for a union knows the union, and what it reported last. */
class TemplateNightTest {

    private static final String SENT = "工会统计调查/2024/420502西陵区.xlsx";
    private static final String SHEET = "工会组织和会员情况表";

    @TempDir
    private Path home;

    private String template(NightFixture night, Path file, String... options) {
        return template("union-survey", "S03", night, file, options);
    }

    private String template(String job, String form, NightFixture night, Path file, String... options) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String[] call = {"template", job, "--form", form, "--db", night.deployment(Demonstration.NIGHT).database(), "-o", file.toString()};
            String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(call), java.util.Arrays.stream(options)).toArray(String[]::new);
            assertThat(HuizongCommand.execute(all)).isZero();
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    /** Figures of indicators by their code, as they are shown: so many cells right of it. */
    private static Map<String, Double> figures(Workbook workbook, int right) {
        Sheet sheet = workbook.getSheet(SHEET);
        Map<String, Double> figures = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                Cell figure = row.getCell(cell.getColumnIndex() + right);
                boolean code = cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches("A\\d{2,3}");
                if (code && figure != null && figure.getCellType() == CellType.NUMERIC) {
                    figures.put(cell.getStringCellValue(), Math.round(figure.getNumericCellValue() * 100) / 100d);
                }
            }
        }
        return figures;
    }

    @Test
    void shows_in_grey_what_the_union_reported_the_year_before() throws IOException {
        NightFixture night = new NightFixture(home);
        night.send(SENT, Demonstration.file(SENT));
        night.night(Demonstration.NIGHT);
        Path file = home.resolve("template.xlsx");

        String said = template(night, file, "--union", "420502000001", "--period", "2025SY");

        assertThat(said).contains("附有 2024SY 期的数");
        try (Workbook sent = open(Demonstration.file(SENT)); Workbook template = open(file)) {
            Map<String, Double> reported = figures(sent, 1);
            assertThat(reported).hasSizeGreaterThan(40);
            assertThat(figures(template, 2)).containsAllEntriesOf(reported);
            assertThat(figures(template, 1)).isEmpty();
            assertThat(template.getSheet(SHEET).getRow(4).getCell(4).getStringCellValue()).isEqualTo("上期数（2024SY）");
        }
    }

    @Test
    void knows_the_union_and_the_period_and_leaves_the_rest_to_the_clerk() throws IOException {
        Path file = home.resolve("template.xlsx");

        String said = template(new NightFixture(home), file, "--union", "420502000001", "--period", "2025SY");

        assertThat(said).contains("填写时当场核对").doesNotContain("附有");
        try (Workbook template = open(file)) {
            Sheet cover = template.getSheet("封面");
            Map<String, String> fields = new TreeMap<>();
            for (Row row : cover) {
                for (int column : new int[] {1, 3}) {
                    Cell value = row.getCell(column + 1);
                    if (value != null && value.getCellType() == CellType.STRING && !row.getZeroHeight()) {
                        fields.put(row.getCell(column).getStringCellValue(), value.getStringCellValue());
                    }
                }
            }
            assertThat(fields).isEqualTo(new TreeMap<>(Map.of("报表代码", "S03、S04", "填报单位", "西陵区总工会", "单位代码", "420502000001",
                    "单位层级", "县级", "报送条线", "地方", "行政区划代码", "420502", "统计期类型", "SY 统计年报", "统计期", "2025SY", "口径", "本期",
                    "金额单位", "元")));
            assertThat(template.getSheetVisibility(template.getSheetIndex("模板选项"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(template.getSheet(SHEET).getProtect()).isTrue();
        }
    }

    @Test
    void comes_back_as_the_clerks_own_file_with_its_drop_downs_and_our_result() throws IOException {
        NightFixture night = new NightFixture(home);
        SentReturn sent = JobFiles.examples(Path.of("jobs")).fold((catalogue, jobs) -> jobs.stream().flatMap(j -> j.examples().stream())
                .filter(e -> e.id().equals("V06-02") && e.kind() == Example.Kind.BREAKS).findFirst().orElseThrow().sent(), problems -> {
            throw new IllegalStateException(problems.toString());
        });
        Path file = home.resolve("template.xlsx");
        template("dispute-mediation", "F06A", night, file, "--union", sent.cover().unit(), "--period", sent.cover().period().text());
        night.send("武昌区.xlsx", TypedTemplate.of(file, sent, home.resolve("typed.xlsx")));

        night.night(Demonstration.NIGHT);

        assertThat(night.findings("武昌区.xlsx").stream().map(f -> String.valueOf(f.rule()))).containsExactly("V06-02");
        Path answer = night.output().resolve("answers").resolve(sent.cover().unit()).resolve(sent.cover().period().text()).resolve("武昌区.xlsx");
        try (Workbook answered = open(answer)) {
            Sheet cases = answered.getSheet("劳动争议调解案件台账");
            assertThat(cases.getDataValidations()).isNotEmpty();
            assertThat(cases.getSheetConditionalFormatting().getNumConditionalFormattings()).isPositive();
            assertThat(cases.getProtect()).isTrue();
            assertThat(cases.getCellComments()).isNotEmpty();
            assertThat(answered.getSheet("审核结果")).isNotNull();
        }
    }
}
