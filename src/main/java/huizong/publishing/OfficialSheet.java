package huizong.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One table on one sheet: number and title, period and unit, heads in levels, total first, who has reported, notes. */
final class OfficialSheet {

    static final int CHARACTER = 256;
    private static final int CHARACTERS_ACROSS = 190;

    private final XSSFSheet sheet;
    private final OfficialStyles styles;
    private final PublishedTable table;
    private final List<Integer> shown = new ArrayList<>();
    private final OfficialHeads heads;

    OfficialSheet(XSSFSheet sheet, OfficialStyles styles, PublishedTable table) {
        this.sheet = sheet;
        this.styles = styles;
        this.table = table;
        for (int i = 0; i < table.columns().size(); i++) {
            if (isPrinted(table.columns().get(i).kind())) {
                shown.add(i);
            }
        }
        heads = new OfficialHeads(sheet, styles, shown.stream().map(table.columns()::get).toList());
    }

    /** Codes, level and reach are for machines: print shows the name, indented. One reach is printed per sheet line. */
    private static boolean isPrinted(PublishedColumn.Kind kind) {
        return kind == PublishedColumn.Kind.DIVISION_NAME || kind == PublishedColumn.Kind.DIMENSION
                || kind == PublishedColumn.Kind.MEASURE;
    }

    void write() {
        widths();
        int row = top();
        int firstHead = row;
        row = heads.write(row);
        int firstLine = row;
        for (PublishedTable.Line line : table.lines()) {
            if (speaks(line) || namesNoKind(line)) {
                line(sheet.createRow(row++), line);
            }
        }
        foot(row);
        print(firstHead, firstLine);
    }

    /** The last column that is on the first page across: title and number stand over that page. */
    private int lastOnFirstPage() {
        int characters = 0;
        int at = 0;
        while (at < shown.size() && characters + sheet.getColumnWidth(at) / CHARACTER <= CHARACTERS_ACROSS) {
            characters += sheet.getColumnWidth(at++) / CHARACTER;
        }
        return Math.max(0, at - 1);
    }

    private int top() {
        int last = lastOnFirstPage();
        merged(0, "表号:" + table.table().code(), styles.noteRight(), last);
        merged(1, table.table().title(), styles.title(), last);
        sheet.getRow(1).setHeightInPoints(26);
        XSSFRow facts = sheet.createRow(2);
        put(facts, 0, "统计期:" + PeriodWords.of(table.period()) + PeriodWords.of(table.reach()), styles.note());
        if (last > 0) {
            put(facts, last, heads.commonUnit() == null ? "" : "单位:" + heads.commonUnit(), styles.noteRight());
        }
        return 3;
    }

    private void merged(int row, String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style, int last) {
        put(sheet.createRow(row), 0, text, style);
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
        }
    }

    /** True where anybody has reported anything for the line. */
    private boolean speaks(PublishedTable.Line line) {
        return shown.stream().anyMatch(i -> table.columns().get(i).kind() == PublishedColumn.Kind.MEASURE && line.values().get(i) != null);
    }

    /** True for the line over all kinds: a place nobody reports for has this one line, not one for every kind. */
    private boolean namesNoKind(PublishedTable.Line line) {
        return shown.stream().filter(i -> table.columns().get(i).kind() == PublishedColumn.Kind.DIMENSION)
                .allMatch(i -> line.values().get(i) == null || "".equals(line.values().get(i)));
    }

    private void line(XSSFRow row, PublishedTable.Line line) {
        boolean missing = !speaks(line);
        for (int at = 0; at < shown.size(); at++) {
            PublishedColumn column = table.column(line, shown.get(at));
            Object value = line.values().get(shown.get(at));
            if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
                figure(row.createCell(at), column, new BigDecimal(value.toString()), line.level());
            } else {
                int indent = column.kind() == PublishedColumn.Kind.DIVISION_NAME ? Depth.of(line.level()) : 0;
                boolean first = at > 0 && table.columns().get(shown.get(at - 1)).kind() != PublishedColumn.Kind.MEASURE;
                boolean said = missing && first && column.kind() == PublishedColumn.Kind.MEASURE;
                put(row, at, said ? "未报" : textOf(column, value), column.kind() == PublishedColumn.Kind.MEASURE
                        ? styles.sign(line.level()) : styles.text(indent, line.level()));
            }
        }
    }

    private static String textOf(PublishedColumn column, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return value == null && column.kind() == PublishedColumn.Kind.MEASURE ? "–" : column.shown(value);
    }

    /** A spreadsheet keeps binary numbers: the exact figure is handed over as text, rounded only to the layout's digits. */
    private void figure(XSSFCell cell, PublishedColumn column, BigDecimal value, String level) {
        BigDecimal laidOut = value.movePointLeft(column.layoutPower());
        cell.setCellType(org.apache.poi.ss.usermodel.CellType.NUMERIC);
        cell.getCTCell().setV(column.rounded(laidOut).toPlainString());
        cell.setCellStyle(styles.figure(column.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(column.decimals()), level));
    }

    private void foot(int first) {
        int row = first;
        if (table.expected() > 0) {
            note(row++, "填报情况:应报 " + table.expected() + " 家,已报 " + table.reported() + " 家"
                    + (table.covered().isEmpty() ? "" : ";" + table.covered()));
        }
        for (String text : table.table().notes()) {
            note(row++, "注:" + text);
        }
        for (String remark : table.remarks()) {
            note(row++, remark);
        }
        note(row, "“未报”表示该地区没有单位报送;“–”表示无数据或基数为零。本表第 " + table.release() + " 次发布。");
    }

    private void note(int row, String text) {
        put(sheet.createRow(row), 0, text, styles.note());
    }

    private void put(XSSFRow row, int column, String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void widths() {
        for (int at = 0; at < shown.size(); at++) {
            int i = shown.get(at);
            PublishedColumn column = table.columns().get(i);
            int widest = java.util.Arrays.stream(heads.bottom(column).split("\n")).mapToInt(TableText::width).max().orElse(0);
            int head = column.kind() == PublishedColumn.Kind.MEASURE ? Math.min(widest, 14) : widest;
            int values = table.lines().stream().mapToInt(l -> valueWidth(table.column(l, i), l, i)).max().orElse(0);
            sheet.setColumnWidth(at, Math.min(40, Math.max(8, Math.max(head, values) + 2)) * CHARACTER);
        }
    }

    private static int valueWidth(PublishedColumn column, PublishedTable.Line line, int i) {
        int indent = column.kind() == PublishedColumn.Kind.DIVISION_NAME ? 2 * Depth.of(line.level()) : 0;
        String printed = column.shown(line.values().get(i));
        return indent + (column.kind() == PublishedColumn.Kind.MEASURE ? TableText.grouped(printed).length() : TableText.width(printed));
    }

    /** So many pages that the print stays readable: about 190 narrow characters on each, the names repeated. */
    private int pagesAcross() {
        int characters = 0;
        for (int at = 0; at < shown.size(); at++) {
            characters += sheet.getColumnWidth(at) / CHARACTER;
        }
        return 1 + characters / CHARACTERS_ACROSS;
    }

    private void print(int firstHead, int firstLine) {
        sheet.createFreezePane(1, firstLine);
        sheet.setRepeatingRows(new CellRangeAddress(firstHead, firstLine - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(shown.size() > 6);
        setup.setFitWidth((short) pagesAcross());
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页,共 &N 页");
    }
}
