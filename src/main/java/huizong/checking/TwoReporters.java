package huizong.checking;

import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * X05: one thing reported by two units on one line of reporting, or on both lines for one place, is kept of the lower
 * one; both are told. Found anew among everything that counts for the period, whichever run it came with.
 */
record TwoReporters(Judging judging, Group group, SheetDefinition sheet) {

    private record Reported(RowKey row, String unit, String name) {
    }

    private record Pair(Reported higher, Reported lower) {
    }

    /** What was found before is unsaid, in all submissions of the form and period. */
    static void forget(Judging judging, Group group) {
        judging.database().sql(SqlText.of("checking/forget-two-reporters")).param("form", group.form().name())
                .param("job", group.job().name()).param("period", group.period().text()).update();
    }

    /** Adds the findings and gives the rows that are out. */
    List<RowKey> found(FindingList findings) {
        Set<RowKey> kept = new HashSet<>();
        List<RowKey> out = new ArrayList<>();
        for (Pair pair : sheet.key().isEmpty() ? List.<Pair>of() : pairs()) {
            out.add(pair.higher().row());
            findings.add(pair.higher().row().submission(), finding(pair.higher(), pair.lower(), Role.FIRST_PLACE));
            if (kept.add(pair.lower().row())) {
                findings.add(pair.lower().row().submission(), finding(pair.lower(), pair.higher(), Role.OTHER_PLACE));
            }
        }
        return out;
    }

    private List<Pair> pairs() {
        try {
            return judging.readOnly().query(new TwoReportersSql(group, sheet).pairs(), rows -> {
                List<Pair> pairs = new ArrayList<>();
                while (rows.next()) {
                    pairs.add(new Pair(new Reported(new RowKey(rows.getLong(1), rows.getInt(2)), rows.getString(3), rows.getString(4)),
                            new Reported(new RowKey(rows.getLong(5), rows.getInt(6)), rows.getString(7), rows.getString(8))));
                }
                return pairs;
            });
        } catch (CannotCompute impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Finding finding(Reported own, Reported other, Role role) {
        String key = sheet.key().get(0);
        return new Finding(FindingCode.REPORTED_TWICE, "X05", List.of(), Level.NOTE, Extent.ROW, sheet.name(),
                List.of(judging.places().cell(own.row().submission(), sheet.name(), key, own.row().sheetRow())), key, null,
                List.of(new Fact(role, other.name(), other.unit(),
                        judging.places().cell(other.row().submission(), sheet.name(), key, other.row().sheetRow()))));
    }
}
