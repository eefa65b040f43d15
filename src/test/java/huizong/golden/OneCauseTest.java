package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import huizong.SentWorkbook;
import huizong.catalogue.CellAddress;
import huizong.batch.SubmissionAnswer;
import huizong.feedback.Answer;
import huizong.feedback.AnswerText;
import huizong.feedback.FindingLine;
import huizong.feedback.FindingLines;
import huizong.feedback.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One slip of a clerk breaks dozens of cells and rules: the answer has one line for it, and what it brought about folded below. */
class OneCauseTest {

    private static final int ROWS = 6;
    private static final String DATES = "受理日 结案日 协议日期 履行完毕日";

    @TempDir
    private static Path home;

    private static NightFixture night;
    private static BadInput sent;
    /** File to the code or kind of its one line. */
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    @BeforeAll
    static void each_slip_comes_in_a_workbook_of_its_own() {
        night = new NightFixture(home);
        sent = new BadInput(night, home.resolve("input"));
        shifts();
        covers();
        columns();
        heads();
        rows();
        matrices();
        night.night(LocalDate.of(2025, 5, 6));
    }

    private static void shifts() {
        edited("columns-pushed-right", "columns-shifted", w -> shift(w, "来源", 1));
        edited("columns-pulled-left", "columns-shifted", w -> shift(w, "案件编号", -1));
        edited("columns-swapped", "columns-swapped", w -> swap(w, "来源", "争议类型"));
        edited("column-of-dates-and-texts-swapped", "columns-swapped", w -> swap(w, "受理日", "行业"));
    }

    private static void covers() {
        cover("wrong-period", "cover-period", w -> w.period("2025-03", "2025-04-30"));
        cover("as-of-too-early", "cover-as-of", w -> w.cover("截止日", "2025-04-05"));
        cover("wrong-unit", "cover-unit", w -> w.cover("行政区划代码", null).cover("填报单位", null).cover("单位代码", "350526000001"));
        cover("unknown-form", "unknown-form", w -> w.cover("报表代码", "F66A"));
        cover("unknown-unit", "unknown-unit", w -> w.cover("单位代码", "429999000001"));
        edited("no-cover", "no-cover", w -> w.removeSheetAt(0));
    }

    private static void columns() {
        edited("dates-in-another-style", "dates-unreadable", w -> each(w, DATES, (row, cell) -> BadInput.write(cell, (row + 2) + "/04/2025")));
        edited("figures-with-words", "figures-unreadable", w -> each(w, "涉及人数 诉求金额 追回金额", (row, cell) -> BadInput.write(cell, "若干")));
        edited("formulas-without-results", "formulas-without-values", w -> each(w, "涉及人数 诉求金额", (row, cell) -> {
            cell.setBlank();
            cell.setCellFormula("SUM(5000,5000)");
        }));
        edited("formulas-in-error", "formulas-with-errors", w -> {
            each(w, "涉及人数 诉求金额 追回金额", (row, cell) -> cell.setCellFormula("1/0"));
            w.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        edited("columns-left-out", "columns-blank", w -> each(w, "用人单位 行业 涉及人数", (row, cell) -> cell.setBlank()));
        edited("codes-in-own-words", "codes-unknown", w -> each(w, "调解渠道 争议类型", (row, cell) -> BadInput.write(cell, "见附件")));
        edited("one-column-in-words", "whole-number", w -> each(w, "涉及人数", (row, cell) -> BadInput.write(cell, "三人")));
    }

    private static void heads() {
        edited("head-blank", "missing-column", w -> BadInput.head(w.getSheet(BadInput.LIST), "用人单位").setBlank());
        edited("head-misspelt", "missing-column", w -> BadInput.write(BadInput.head(w.getSheet(BadInput.LIST), "用人单位"), "用工的单位"));
        edited("head-pasted-over", "missing-column", w -> BadInput.write(BadInput.head(w.getSheet(BadInput.LIST), "用人单位"), "行业"));
        edited("sheet-without-title-and-heads", "missing-column", w -> {
            w.setSheetName(w.getSheetIndex(BadInput.LIST), "Sheet1");
            w.getSheet("Sheet1").getRow(0).getCell(0).setCellValue("四月");
            w.getSheet("Sheet1").removeRow(w.getSheet("Sheet1").getRow(1));
        });
    }

    private static void rows() {
        edited("a-note-among-the-rows", "row-broken", w -> {
            Row row = w.getSheet(BadInput.LIST).getRow(4);
            for (String head : "来源 争议类型 行业 涉及人数 诉求金额 受理日".split(" ")) {
                BadInput.write(row.getCell(column(w, head)), "同上");
            }
        });
        edited("pasted-twice", "duplicate-key", w -> {
            Sheet list = w.getSheet(BadInput.LIST);
            for (int i = 0; i < 3; i++) {
                copy(list.getRow(2 + i), list.createRow(2 + ROWS + i));
            }
        });
        edited("total-line-of-other-rows", "total-line", w -> {
            Row total = w.getSheet(BadInput.LIST).createRow(2 + ROWS);
            total.createCell(0).setCellValue("合计");
            total.createCell(column(w, "涉及人数")).setCellValue(5);
            total.createCell(column(w, "诉求金额")).setCellValue(50_000);
        });
        edited("merged-cells", "merged-cell", w -> {
            int column = column(w, "用人单位");
            w.getSheet(BadInput.LIST).addMergedRegion(new CellRangeAddress(2, 4, column, column));
            w.getSheet(BadInput.LIST).getRow(3).getCell(column).setBlank();
            w.getSheet(BadInput.LIST).getRow(4).getCell(column).setBlank();
        });
    }

    private static void matrices() {
        matrix("a-total-mistyped", "cell", values -> values.put("a01", (Long) values.get("a01") + 1_000));
        matrix("values-a-line-too-low", "lines-shifted", values -> lower(night, values));
        matrix("a-part-left-out", "required-cell", values -> values.remove("a06"));
        matrix("several-left-out", "columns-blank", values -> List.of("a18", "a19", "a24", "a25").forEach(values::remove));
        matrix("members-a-tenth", "cell", values -> values.put("a20", (Long) values.get("a20") / 10));
    }

    /** Every value of the first matrix a line below its own. */
    static void lower(NightFixture night, Map<String, Object> values) {
        List<String> codes = night.form("S03").sheet("s03").orElseThrow().columns().stream().map(c -> c.name()).toList();
        Map<String, Object> good = new HashMap<>(values);
        codes.forEach(values::remove);
        for (int i = 1; i < codes.size(); i++) {
            if (good.get(codes.get(i - 1)) != null) {
                values.put(codes.get(i), good.get(codes.get(i - 1)));
            }
        }
    }

    private interface Touch {
        void cell(int row, Cell cell);
    }

    private static void edited(String name, String expected, BadInput.Change<Workbook> change) {
        EXPECTED.put(name + ".xlsx", expected);
        sent.edited(name + ".xlsx", sevenRows(), change);
    }

    private static void cover(String name, String expected, UnaryOperator<SentWorkbook> change) {
        EXPECTED.put(name + ".xlsx", expected);
        sent.made(name + ".xlsx", change.apply(sevenRows()));
    }

    private static void matrix(String name, String expected, java.util.function.Consumer<Map<String, Object>> change) {
        EXPECTED.put(name + ".xlsx", expected);
        sent.made(name + ".xlsx", GoodReturns.survey(night, sent.union(), 2024, sent.files().size(), change));
    }

    /** A workbook of several faultless rows. */
    private static SentWorkbook sevenRows() {
        SentWorkbook workbook = sent.faultless();
        String division = sent.union().division();
        for (int i = 1; i < ROWS; i++) {
            Map<String, Object> row = new HashMap<>(BadInput.row("H" + sent.files().size() + "-" + i, division, "2025-04"));
            row.put("seq_no", (long) i + 1);
            row.put("division_code", division);
            workbook.row("f06a", row);
        }
        return workbook;
    }

    private static int column(Workbook workbook, String head) {
        return BadInput.head(workbook.getSheet(BadInput.LIST), head).getColumnIndex();
    }

    private static void each(Workbook workbook, String heads, Touch touch) {
        for (String head : heads.split(" ")) {
            for (int i = 0; i < ROWS; i++) {
                touch.cell(i, workbook.getSheet(BadInput.LIST).getRow(2 + i).getCell(column(workbook, head), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
            }
        }
    }

    /** Moves the values from a column on to the right, or to the left over the one before it. */
    private static void shift(Workbook workbook, String from, int by) {
        Sheet list = workbook.getSheet(BadInput.LIST);
        int first = column(workbook, from);
        int last = list.getRow(1).getLastCellNum() - 1;
        for (int i = 0; i < ROWS; i++) {
            Row row = list.getRow(2 + i);
            for (int step = 0; step <= last - first; step++) {
                int column = by > 0 ? last - step : first + step;
                put(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), row.getCell(column + by, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
            }
            row.getCell(by > 0 ? first : last).setBlank();
        }
    }

    private static void swap(Workbook workbook, String one, String other) {
        Sheet list = workbook.getSheet(BadInput.LIST);
        for (int i = 0; i < ROWS; i++) {
            Row row = list.getRow(2 + i);
            Cell spare = row.createCell(100);
            put(row.getCell(column(workbook, one)), spare);
            put(row.getCell(column(workbook, other)), row.getCell(column(workbook, one)));
            put(spare, row.getCell(column(workbook, other)));
            row.removeCell(spare);
        }
    }

    private static void copy(Row from, Row to) {
        from.forEach(cell -> put(cell, to.createCell(cell.getColumnIndex())));
    }

    private static void put(Cell from, Cell to) {
        to.setBlank();
        switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            default -> { }
        }
    }

    private static Answer answer(String file) {
        return new SubmissionAnswer(night.database(), night.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE).of(night.submission(file));
    }

    private static String told(FindingLine line) {
        return line.first().facts().stream().filter(f -> line.rule().equals("common-cause")).findFirst().map(f -> f.label()).orElse(line.first().code().word());
    }

    @Test
    void a_wrong_cover_is_told_at_its_cell() throws IOException {
        for (Map.Entry<String, String> wrong : Map.of("wrong-period", "2025-03", "as-of-too-early", "2025-04-05", "wrong-unit", "350526000001").entrySet()) {
            String file = wrong.getKey() + ".xlsx";
            CellAddress cell = FindingLines.of(answer(file)).lines().get(0).first().cell();
            try (Workbook workbook = WorkbookFactory.create(processed(file).toFile(), null, true)) {
                assertThat(workbook.getSheet(cell.sheet()).getRow(cell.row() - 1).getCell(cell.column() - 1).toString()).as(file).isEqualTo(wrong.getValue());
            }
        }
    }

    private static Path processed(String file) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("input"))) {
            return files.filter(f -> f.endsWith(file)).findFirst().orElseThrow();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_gets_one_line_that_names_the_cause() {
        return EXPECTED.entrySet().stream().map(e -> dynamicTest(e.getKey().replace(".xlsx", "").replace('-', ' '), () -> {
            Answer answer = answer(e.getKey());
            assertThat(FindingLines.of(answer).lines().stream().map(OneCauseTest::told)).as(AnswerText.of(answer)).containsExactly(e.getValue());
        }));
    }
}
