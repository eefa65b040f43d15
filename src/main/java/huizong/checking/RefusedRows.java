package huizong.checking;

import huizong.catalogue.Level;
import huizong.catalogue.Extent;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows out, as their refusals become known; a waived rule puts no row out. */
record RefusedRows(JdbcClient database, Group group, WaivedRules waivers) {

    /** Rows that loading refused a cell of. */
    void ofLoading() {
        List<String> matrices = group.form().sheets().stream().filter(s -> s.layout() == Layout.MATRIX).map(SheetDefinition::name).toList();
        database.sql(SqlText.of("checking/rows-out-of-loading")).param("ids", group.ids().toArray(Long[]::new))
                .param("matrices", matrices.toArray(String[]::new)).update();
    }

    void ofChecks(String sheet, Map<RowCheck, List<RowKey>> failing) {
        failing.forEach((check, rows) -> {
            if (!sheet.isEmpty() && check.level() == Level.REFUSE && check.extent() == Extent.ROW) {
                Set<Long> waived = waivers.waived(check.id(), group);
                put(sheet, rows.stream().filter(r -> !waived.contains(r.submission())).collect(Collectors.toSet()));
            }
        });
    }

    void put(String sheet, Collection<RowKey> rows) {
        if (!rows.isEmpty()) {
            database.sql(SqlText.of("checking/put-rows-out")).param("sheet", sheet)
                    .param("ids", rows.stream().map(RowKey::submission).toArray(Long[]::new))
                    .param("rows", rows.stream().map(RowKey::sheetRow).toArray(Integer[]::new)).update();
        }
    }
}
