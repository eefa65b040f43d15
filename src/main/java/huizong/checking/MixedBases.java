package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Nature;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import java.util.List;

/**
 * Figures of the period and cumulative ones from one unit for some of the same days: the finer count, and the unit is told.
 * Only where it matters: dated rows are taken by their dates, a picture of a day knows no basis.
 */
record MixedBases(Judging judging, Group group) {

    private record Mixed(long id, String periods) {
    }

    void found(FindingList findings) {
        if (group.form().sheets().stream().noneMatch(MixedBases::takenByPeriod)) {
            return;
        }
        judging.database().sql(SqlText.of("checking/basis-mixed")).param("job", group.job().name()).param("form", group.form().name())
                .param("ids", group.ids().toArray(Long[]::new)).query(Mixed.class).list()
                .forEach(mixed -> findings.add(mixed.id(), finding(mixed)));
    }

    private static boolean takenByPeriod(SheetDefinition sheet) {
        return sheet.layout() == Layout.MATRIX ? sheet.columns().stream().anyMatch(c -> c.nature() == Nature.FLOW)
                : sheet.nature() == Nature.EVENT && sheet.periodColumn().isEmpty();
    }

    private static Finding finding(Mixed mixed) {
        return new Finding(FindingCode.BASIS_MIXED, null, List.of(), Level.NOTE, Extent.WORKBOOK, "", List.of(CellAddress.WORKBOOK), null,
                null, List.of(new Fact(Fact.Role.DETAIL, "", mixed.periods(), null)));
    }
}
