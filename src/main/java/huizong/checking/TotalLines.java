package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.DecodedSheet.TotalLine;
import huizong.jobs.Accept;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** X14: a total line is no data; what it says must be the sum of the rows as sent, of all above it or since the line before. */
record TotalLines(Judging judging, Group group, SheetDefinition sheet) {

    record Line(long submission, TotalLine sent) {
    }

    void check(FindingList findings) {
        List<ColumnDefinition> columns = sheet.columnsFor(group.period()).stream().filter(TotalLines::additive).toList();
        List<Line> lines = new ArrayList<>();
        judging.places().totals(group.ids(), sheet.name()).forEach((id, totals) -> totals.forEach(t -> lines.add(new Line(id, t))));
        if (lines.isEmpty() || columns.isEmpty()) {
            return;
        }
        try {
            judging.readOnly().query(new TotalLineSql(sheet, columns).sums(lines), rows -> compare(columns, lines, rows, findings));
        } catch (CannotCompute impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean additive(ColumnDefinition column) {
        return column.type().numeric() && column.type() != ColumnType.PERCENT && column.ratioOf() == null;
    }

    private int compare(List<ColumnDefinition> columns, List<Line> lines, ResultSet rows, FindingList findings) throws SQLException {
        int compared = 0;
        for (; rows.next(); compared++) {
            long submission = rows.getLong(1);
            int sheetRow = rows.getInt(2);
            Line line = lines.stream().filter(l -> l.submission() == submission && l.sent().row() == sheetRow).findFirst().orElseThrow();
            for (int i = 0; i < columns.size(); i++) {
                BigDecimal sent = line.sent().values().get(columns.get(i).name());
                BigDecimal all = rows.getBigDecimal(3 + 3 * i);
                boolean agrees = sent == null || sent.compareTo(all) == 0 || sent.compareTo(rows.getBigDecimal(4 + 3 * i)) == 0;
                if (!agrees && !rows.getBoolean(5 + 3 * i)) {
                    findings.add(submission, finding(columns.get(i), line, sent, all));
                }
            }
        }
        return compared;
    }

    private Finding finding(ColumnDefinition column, Line line, BigDecimal sent, BigDecimal sum) {
        CellAddress cell = judging.places().cell(line.submission(), sheet.name(), column.name(), line.sent().row());
        Level level = sheet.accept() == Accept.WHOLE ? Level.REFUSE : Level.HOLD;
        return new Finding(FindingCode.TOTAL_LINE, "X14", List.of(), level, Extent.WORKBOOK, sheet.name(), List.of(cell), column.name(),
                sent.toPlainString(), List.of(new Fact(Role.TOTAL, column.title(), sent.toPlainString(), cell),
                new Fact(Role.PART, "", sum.toPlainString(), null),
                new Fact(Role.DIFFERENCE, "", sent.subtract(sum).toPlainString(), null)));
    }
}
