package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.Query;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that are not about one row: their query lists the offenders, as submission, row and, if it likes, column. */
record QueryRules(Judging judging, Group group) {

    private record Offender(RowKey row, @Nullable String column) {
    }

    /** Puts the rules of a sheet, adds the findings and gives the rows refused by a rule. */
    Map<RowCheck, List<RowKey>> ask(SheetDefinition sheet, List<RuleDefinition> rules, FindingList findings, Tally tally) {
        Map<RowCheck, List<RowKey>> refused = new HashMap<>();
        for (RuleDefinition rule : rules) {
            if (rule.offenders() != null && rule.dated().holdsFor(group.period())) {
                List<Offender> offenders = offenders(rule, rule.offenders());
                offenders.forEach(o -> findings.add(o.row().submission(), finding(sheet, rule, o)));
                offenders.forEach(o -> tally.fails(rule.id(), o.row().submission(), 1));
                if (rule.level() == Level.REFUSE && rule.extent() == Extent.ROW) {
                    refused.put(RowCheck.of(rule, new huizong.jobs.Expression.Truth(true)), offenders.stream().map(Offender::row).toList());
                }
            }
        }
        return refused;
    }

    private List<Offender> offenders(RuleDefinition rule, Query query) {
        try {
            return judging.readOnly().query(new OffenderSql(group).offenders(query), this::read);
        } catch (CannotCompute fault) {
            judging.faults().add(rule.id(), rule.at().toString(), fault, group.submissions().stream().mapToLong(JudgedSubmission::rowsRead).sum());
            return List.of();
        }
    }

    private List<Offender> read(ResultSet rows) throws SQLException {
        Set<Long> ids = new HashSet<>(group.ids());
        List<Offender> offenders = new ArrayList<>();
        boolean named = rows.getMetaData().getColumnCount() > 2;
        while (rows.next()) {
            if (ids.contains(rows.getLong(1))) {
                offenders.add(new Offender(new RowKey(rows.getLong(1), rows.getInt(2)), named ? rows.getString(3) : null));
            }
        }
        return offenders.stream().distinct().toList();
    }

    private Finding finding(SheetDefinition sheet, RuleDefinition rule, Offender offender) {
        String column = offender.column() == null ? rule.blame() : offender.column();
        long submission = offender.row().submission();
        CellAddress cell = column == null ? judging.places().row(submission, sheet.name(), offender.row().sheetRow())
                : judging.places().cell(submission, sheet.name(), column, offender.row().sheetRow());
        return new Finding(FindingCode.RULE, rule.id(), rule.also(), rule.level(), rule.extent(), sheet.name(), List.of(cell), column,
                null, List.of());
    }
}
