package huizong.publishing;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The heads of an official table in their levels: equal neighbours share a cell, short ones reach down. */
final class OfficialHeads {

    private static final int LINE_POINTS = 14;

    private final XSSFSheet sheet;
    private final OfficialStyles styles;
    private final List<PublishedColumn> columns;
    private final @Nullable String commonUnit;

    /** @param columns those that are printed, in order */
    OfficialHeads(XSSFSheet sheet, OfficialStyles styles, List<PublishedColumn> columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = columns;
        List<String> units = columns.stream().filter(c -> c.kind() == PublishedColumn.Kind.MEASURE)
                .map(c -> c.printedUnit() == null ? "" : c.printedUnit()).distinct().toList();
        commonUnit = units.size() == 1 && !units.get(0).isEmpty() ? units.get(0) : null;
    }

    /** The unit all measures have; null where they differ. */
    @Nullable String commonUnit() {
        return commonUnit;
    }

    /** @param first row of the upmost head, from 0. @return the row below the heads */
    int write(int first) {
        int levels = columns.stream().mapToInt(c -> c.heads().size()).max().orElse(0) + 1;
        for (int level = 0; level < levels; level++) {
            XSSFRow row = sheet.createRow(first + level);
            row.setHeightInPoints(level == levels - 1 ? LINE_POINTS * Math.max(2, linesOfHeads()) + 4 : 20);
            for (int at = 0; at < columns.size(); at++) {
                XSSFCell cell = row.createCell(at);
                cell.setCellValue(headAt(at, level, levels));
                cell.setCellStyle(styles.head());
            }
        }
        for (int at = 0; at < columns.size(); at++) {
            mergeHeadDown(first, at, levels);
        }
        for (int level = 0; level < levels - 1; level++) {
            mergeHeadsAcross(first + level, level);
        }
        return first + levels;
    }

    private int linesOfHeads() {
        int most = 1;
        for (int at = 0; at < columns.size(); at++) {
            int width = sheet.getColumnWidth(at) / OfficialSheet.CHARACTER - 1;
            int lines = 0;
            for (String part : bottom(columns.get(at)).split("\n")) {
                lines += 1 + (TableText.width(part) - 1) / width;
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    private String headAt(int at, int level, int levels) {
        PublishedColumn column = columns.get(at);
        if (level < column.heads().size()) {
            return column.heads().get(level);
        }
        return level == column.heads().size() ? bottom(column) : "";
    }

    /** The head directly over a column's figures; its unit below it where the columns have different ones. */
    String bottom(PublishedColumn column) {
        boolean own = column.kind() == PublishedColumn.Kind.MEASURE && commonUnit == null && column.printedUnit() != null;
        return own ? column.label() + "\n(" + column.printedUnit() + ")" : column.label();
    }

    private void mergeHeadDown(int first, int at, int levels) {
        int own = columns.get(at).heads().size();
        if (own < levels - 1) {
            sheet.addMergedRegion(new CellRangeAddress(first + own, first + levels - 1, at, at));
        }
    }

    private void mergeHeadsAcross(int row, int level) {
        int from = 0;
        for (int at = 1; at <= columns.size(); at++) {
            if (at < columns.size() && sameHead(from, at, level)) {
                continue;
            }
            if (at - from > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, from, at - 1));
            }
            from = at;
        }
    }

    private boolean sameHead(int one, int other, int level) {
        List<String> a = columns.get(one).heads();
        List<String> b = columns.get(other).heads();
        return a.size() > level && b.size() > level && a.subList(0, level + 1).equals(b.subList(0, level + 1));
    }
}
