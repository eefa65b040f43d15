package huizong.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import huizong.publishing.PublishedColumn.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFormatsTest {

    private static PublishedColumn column(String name, String label, String unit, int decimals, String show, List<String> heads, Kind kind) {
        return new PublishedColumn(name, label, unit, decimals, show, heads,
                kind == Kind.DIMENSION ? Map.of("DOCK", "对接,工作室") : Map.of(), kind);
    }

    private static PublishedTable.Line line(String level, Object... values) {
        return new PublishedTable.Line(level, Arrays.asList(values));
    }

    private static PublishedTable table() {
        SourcePlace nowhere = new SourcePlace("jobs/x.yaml", 1, 1);
        TableDefinition definition = TestTables.named("X-1", "调解情况表", PeriodKind.MONTH, List.of("一件一行"), nowhere);
        List<PublishedColumn> columns = List.of(
                column("division", "行政区划代码", null, 0, null, List.of(), Kind.DIVISION),
                column("division_name", "地区", null, 0, null, List.of(), Kind.DIVISION_NAME),
                column("level", "层级", null, 0, null, List.of(), Kind.LEVEL),
                column("reach", "口径", null, 0, null, List.of(), Kind.REACH),
                column("channel", "渠道", null, 0, null, List.of(), Kind.DIMENSION),
                column("cases", "案件数", "件", 0, null, List.of("案件"), Kind.MEASURE),
                column("recovered", "追回金额", "元", 2, "万元", List.of("案件"), Kind.MEASURE),
                column("rate", "成功率", "%", 2, null, List.of(), Kind.MEASURE));
        return new PublishedTable(definition, Period.month(YearMonth.of(2025, 4)), Reach.PERIOD, 3, columns, List.of(
                line("total", "", "合计", "total", "period", "", 1234L, new BigDecimal("12340000.005"), new BigDecimal("42.857142")),
                line("total", "", "合计", "total", "period", "DOCK", 7L, new BigDecimal("1.5"), null),
                line("county", "420102", "江岸区", "county", "period", "", null, null, null),
                line("county", "420102", "江岸区", "county", "period", "DOCK", null, null, null)), 5, 40, "");
    }

    @Test
    void csv_has_names_printed_decimals_and_empty_for_unknown() throws IOException {
        StringBuilder csv = new StringBuilder();
        TableCsv.write(table(), csv);

        assertThat(csv).hasToString("""
                division,division_name,level,reach,channel,cases,recovered,rate
                ,合计,total,period,,1234,12340000.01,42.86
                ,合计,total,period,DOCK,7,1.50,
                420102,江岸区,county,period,,,,
                420102,江岸区,county,period,DOCK,,,
                """);
    }

    @Test
    void json_has_exact_and_printed_figures() throws IOException {
        StringBuilder json = new StringBuilder();
        TableJson.write(table(), json);

        assertThat(json.toString()).contains("\"rate\": {\"exact\": 42.857142, \"printed\": \"42.86\"}")
                .contains("\"rate\": {\"exact\": null, \"printed\": \"\"}").contains("\"release\": 3");
    }

    @Test
    void text_shows_labels_groups_figures_and_says_who_has_reported() throws IOException {
        StringBuilder text = new StringBuilder();
        TableText.write(table(), text);

        assertThat(text.toString()).startsWith("X-1  调解情况表  2025-04\n").contains("12,340,000.01").contains("对接,工作室")
                .endsWith("填报情况:5/40\n");
    }

    @Test
    void the_official_workbook_is_laid_out_as_tables_are_printed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialWorkbook.write(List.of(table()), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheet("X-1");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("表号:X-1");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("调解情况表");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("统计期:2025年4月");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("案件");
            assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("追回金额\n(万元)");
            assertThat(sheet.getMergedRegions()).anySatisfy(m -> assertThat(m.formatAsString()).isEqualTo("C4:D4"))
                    .anySatisfy(m -> assertThat(m.formatAsString()).isEqualTo("A4:A5"));
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(sheet.getRow(5).getCell(3).getCTCell().getV()).isEqualTo("1234.00");
            assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).isEqualTo("对接,工作室");
            assertThat(sheet.getRow(6).getCell(4).getStringCellValue()).isEqualTo("–");
            assertThat(sheet.getRow(7).getCell(2).getStringCellValue()).isEqualTo("未报");
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).isEqualTo("填报情况:应报 40 家,已报 5 家");
            assertThat(sheet.getRow(9).getCell(0).getStringCellValue()).isEqualTo("注:一件一行");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 5);
        }
    }
}
