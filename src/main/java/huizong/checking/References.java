package huizong.checking;

import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that refer to a row of another sheet. One that refers to nothing is refused; one whose row is out is out with it,
 * without a finding of its own: the cause has one already.
 */
record References(Judging judging, Group group, SheetDefinition sheet) {

    private record Broken(RowKey row, String read, boolean parentIsOut) {
    }

    /** Adds the findings and gives the rows that are out. */
    List<RowKey> broken(FindingList findings) {
        List<RowKey> out = new ArrayList<>();
        for (ColumnDefinition column : sheet.columnsFor(group.period())) {
            if (column.reference() != null) {
                for (Broken broken : broken(column)) {
                    out.add(broken.row());
                    if (!broken.parentIsOut()) {
                        findings.add(broken.row().submission(), finding(column, broken));
                    }
                }
            }
        }
        return out;
    }

    private List<Broken> broken(ColumnDefinition column) {
        try {
            return judging.readOnly().query(new ReferenceSql(group, sheet, column).broken(), rows -> {
                List<Broken> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new Broken(new RowKey(rows.getLong(1), rows.getInt(2)), rows.getString(3), rows.getObject(4) != null));
                }
                return all;
            });
        } catch (CannotCompute impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Finding finding(ColumnDefinition column, Broken broken) {
        ColumnDefinition.Reference to = column.reference();
        String title = group.catalogue().sheet(to.sheet()).map(s -> s.code() + " " + s.title()).orElse(to.sheet());
        return new Finding(FindingCode.REFERENCE, null, List.of(), Level.REFUSE, Extent.ROW, sheet.name(),
                List.of(judging.places().cell(broken.row().submission(), sheet.name(), column.name(), broken.row().sheetRow())),
                column.name(), Naming.secret(column) ? null : broken.read(), List.of(new Fact(Fact.Role.EXPECTED, "", title, null)));
    }
}
