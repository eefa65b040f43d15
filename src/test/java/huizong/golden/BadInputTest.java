package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import huizong.batch.SubmissionAnswer;
import huizong.catalogue.Verdict;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * All bad files come in one night, beside one good one; each gets its exact answer, as approved under
 * {@code src/test/resources/bad-input} ({@code -Dhuizong.approve=true} rewrites them).
 */
class BadInputTest {

    private static final Path APPROVED = Path.of("src/test/resources/bad-input");
    private static final String LIST_PART = "xl/worksheets/sheet2.xml";

    @TempDir
    private static Path home;

    private static NightFixture night;
    private static BadInput sent;
    private static String report;
    private static Duration took;

    @BeforeAll
    static void all_come_in_one_night() throws IOException {
        night = new NightFixture(home);
        Path input = home.resolve("input");
        sent = new BadInput(night, input);
        sent.sent("faultless.xlsx", w -> w);
        files();
        covers();
        heads();
        cells();
        sent.sent("place-of-another-unit.xlsx", w -> w.cover("行政区划代码", "350526"));
        Path outside = Files.writeString(home.resolve("outside.xlsx"), "");
        Files.createSymbolicLink(input.resolve("link.xlsx"), outside);
        Files.writeString(input.resolve("broken.zip"), "PK");
        Instant start = Instant.now();
        report = night.night(LocalDate.of(2025, 5, 6));
        took = Duration.between(start, Instant.now());
    }

    private static void files() {
        sent.content("no-workbook.xlsx", "四月没有案件".getBytes(StandardCharsets.UTF_8)).content("empty-file.xlsx", new byte[0])
                .content("web-page.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>".getBytes(StandardCharsets.UTF_8))
                .content("comma-separated.csv", "报表代码,F06A\r\n".getBytes(StandardCharsets.UTF_8))
                .content("old-excel.xls", new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0}).openDocument("open-document.ods").encrypted("encrypted.xlsx")
                .rewritten("no-sheets.xlsx", "xl/workbook.xml", xml -> xml.replaceAll("(?s)<sheets>.*</sheets>", "<sheets/>"))
                .rewritten("cut-off.xlsx", LIST_PART, xml -> xml.substring(0, xml.length() / 2))
                .rewritten("zip-bomb.xlsx", LIST_PART, xml -> xml.replace("</sheetData>", " ".repeat(64 << 20) + "</sheetData>"))
                .rewritten("a-million-formatted-rows.xlsx", LIST_PART, xml -> xml.replace("</sheetData>", IntStream.rangeClosed(4, 1_048_576)
                        .mapToObj(row -> "<row r=\"" + row + "\" s=\"0\" customFormat=\"1\"/>").collect(Collectors.joining()) + "</sheetData>"));
    }

    private static void covers() {
        sent.edited("no-cover.xlsx", w -> w.removeSheetAt(0)).sent("unknown-form.xlsx", w -> w.cover("报表代码", "F66A"))
                .sent("impossible-period.xlsx", w -> w.cover("统计期", "2025-13")).sent("wrong-period.xlsx", w -> w.cover("统计期", "2025Q2"))
                .sent("unknown-unit.xlsx", w -> w.cover("单位代码", "429999000001"))
                .sent("unit-that-does-not-report.xlsx", w -> w.from("350526200001", "德化县陶瓷工艺公司工会", "企业", "350526"))
                .sent("empty-cover.xlsx", w -> w.cover("报表代码", "").cover("单位代码", "").cover("统计期", "").cover("截止日", ""));
    }

    private static void heads() {
        sent.edited("head-missing.xlsx", w -> BadInput.head(w.getSheet(BadInput.LIST), "用人单位").setBlank())
                .edited("head-twice.xlsx", w -> BadInput.write(BadInput.head(w.getSheet(BadInput.LIST), "备注"), "行业"))
                .edited("head-unknown.xlsx", w -> {
                    Row head = w.getSheet(BadInput.LIST).getRow(1);
                    int next = head.getLastCellNum();
                    head.createCell(next).setCellValue("满意程度");
                    w.getSheet(BadInput.LIST).getRow(2).createCell(next).setCellValue("满意");
                })
                .edited("sheet-too-many.xlsx", w -> w.createSheet("草稿").createRow(0).createCell(0).setCellValue("勿看"))
                .edited("sheet-missing.xlsx", w -> w.removeSheetAt(w.getSheetIndex(BadInput.LIST)))
                .edited("no-rows.xlsx", w -> w.getSheet(BadInput.LIST).removeRow(w.getSheet(BadInput.LIST).getRow(2)));
    }

    private static void cells() {
        sent.sent("row-outside-territory.xlsx", w -> w.row("f06a", row("Z1", r -> r.put("division_code", "350502"))))
                .edited("formula-with-error.xlsx", w -> {
                    BadInput.cell(w, "诉求金额").setCellFormula("1/0");
                    w.getCreationHelper().createFormulaEvaluator().evaluateAll();
                })
                .edited("formula-without-value.xlsx", w -> {
                    BadInput.cell(w, "诉求金额").setBlank();
                    BadInput.cell(w, "诉求金额").setCellFormula("SUM(5000,5000)");
                })
                .edited("text-in-a-number.xlsx", w -> BadInput.write(BadInput.cell(w, "涉及人数"), "若干"))
                .edited("letter-o-in-a-number.xlsx", w -> BadInput.write(BadInput.cell(w, "诉求金额"), "1OOOO"))
                .edited("number-in-a-text.xlsx", w -> BadInput.cell(w, "用人单位").setCellValue(12345))
                .edited("date-before-1900.xlsx", w -> BadInput.write(BadInput.cell(w, "协议日期"), "1899-12-30"))
                .edited("date-zero.xlsx", w -> {
                    CellStyle date = w.createCellStyle();
                    date.setDataFormat((short) 14);
                    BadInput.cell(w, "协议日期").setCellValue(0);
                    BadInput.cell(w, "协议日期").setCellStyle(date);
                })
                .edited("eighteen-digits.xlsx", w -> BadInput.cell(w, "诉求金额").setCellValue(123456789012345678d))
                .sent("code-and-rule.xlsx", w -> w.row("f06a", row("Z2", r -> {
                    r.put("source", "仲裁委委托");
                    r.put("dispute_type", "确认劳动关系");
                    r.put("sector", "航天");
                    r.put("arb_case_no", "仲案1号");
                    r.put("stage", "立案前");
                    Stream.of("in_scope", "acceptable", "suitable").forEach(c -> r.put(c, true));
                    r.put("both_willing", false);
                })))
                .sent("not-performed.xlsx", w -> w.row("f06a", row("Z3", r -> r.put("performed", false))))
                .rewritten("nul-character.xlsx", LIST_PART, xml -> xml.replace("第一建筑公司", "第一_x0000_建筑公司"));
    }

    private static java.util.Map<String, Object> row(String number, java.util.function.Consumer<java.util.Map<String, Object>> change) {
        java.util.Map<String, Object> row = BadInput.row(number, "420102", "2025-04");
        change.accept(row);
        return row;
    }

    private static String answer(String file) {
        return AnswerText.of(new SubmissionAnswer(night.database(), night.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE)
                .of(night.submission(file)));
    }

    @TestFactory
    Stream<DynamicTest> every_file_gets_its_exact_answer() {
        return sent.files().keySet().stream().map(file -> dynamicTest(file.substring(0, file.indexOf('.')), () -> approved(file)));
    }

    private static void approved(String file) throws IOException {
        Path text = APPROVED.resolve(file.substring(0, file.indexOf('.')) + ".txt");
        if (Boolean.getBoolean("huizong.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(text, answer(file));
        }
        assertThat(answer(file)).isEqualTo(Files.readString(text));
    }

    @Test
    void the_good_one_among_them_counts() {
        assertThat(night.submission("faultless.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_million_formatted_empty_rows_are_no_rows() {
        assertThat(night.submission("a-million-formatted-rows.xlsx").rowsRead()).isEqualTo(1);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void an_archive_that_cannot_be_written_stops_the_night_with_a_sentence_and_nothing_is_lost(@TempDir Path other) throws IOException {
        NightFixture failing = new NightFixture(other);
        new BadInput(failing, other.resolve("input")).sent("faultless.xlsx", w -> w);
        Path archive = Files.createDirectories(other.resolve("data")).resolve("archive");
        Files.writeString(archive, "no folder can be made here");
        assertThatThrownBy(() -> failing.night(LocalDate.of(2025, 5, 6))).hasStackTraceContaining("archive");
        assertThat(other.resolve("input/faultless.xlsx")).exists();

        Files.delete(archive);
        failing.night(LocalDate.of(2025, 5, 6));

        assertThat(failing.submission("faultless.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_full_disk_stops_the_night_with_a_sentence_and_the_next_one_goes_on(@TempDir Path other) throws Exception {
        NightFixture failing = new NightFixture(other);
        new BadInput(failing, other.resolve("input")).sent("faultless.xlsx", w -> w);
        Path archive = Files.createDirectories(other.resolve("data/archive"));
        assumeTrue(ended("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", archive.toString()), "skipped: no small disk can be mounted here");
        try {
            assertThatThrownBy(() -> failing.night(LocalDate.of(2025, 5, 6))).hasStackTraceContaining("No space left on device")
                    .hasStackTraceContaining("Make room or mend the disk and run again.");
        } finally {
            assertThat(ended("umount", archive.toString())).isTrue();
        }
        assertThat(other.resolve("input/faultless.xlsx")).exists();

        failing.night(LocalDate.of(2025, 5, 6));

        assertThat(failing.submission("faultless.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private static boolean ended(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException unknownCommand) {
            return false;
        }
    }

    @Test
    void what_could_not_be_taken_in_stands_in_the_morning_report() {
        assertThat(report).contains("没有收进来(仍在报送文件夹里)").contains("link.xlsx").contains("broken.zip");
    }
}
