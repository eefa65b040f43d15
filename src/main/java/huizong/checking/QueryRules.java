package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.Query;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that are not about one row: their query lists the offenders, as submission, row and, if it likes, column. */
record QueryRules(Judging judging, Group group) {

    /** Two findings of the same row and column are one, whatever else the query joined. */
    private record Offender(RowKey row, @Nullable String column, List<Fact> facts) {
    }

    /** Puts the rules of a sheet, adds the findings and gives the rows refused by a rule. */
    Map<RowCheck, List<RowKey>> ask(SheetDefinition sheet, List<RuleDefinition> rules, FindingList findings, Tally tally) {
        Map<RowCheck, List<RowKey>> refused = new HashMap<>();
        for (RuleDefinition rule : rules) {
            if (rule.offenders() != null && rule.dated().holdsFor(group.period())) {
                List<Offender> offenders = offenders(sheet, rule, rule.offenders());
                offenders.forEach(o -> findings.add(o.row().submission(), finding(sheet, rule, o)));
                offenders.forEach(o -> tally.fails(rule.id(), o.row().submission(), 1));
                oneDefectOneFinding(sheet, rule, offenders);
                if (rule.level() == Level.REFUSE && rule.extent() == Extent.ROW) {
                    refused.put(RowCheck.of(rule, new huizong.jobs.Expression.Truth(true)), offenders.stream().map(Offender::row).toList());
                }
            }
        }
        return refused;
    }

    /** The programme's rule wins over X04, which was asked before it. */
    private void oneDefectOneFinding(SheetDefinition sheet, RuleDefinition rule, List<Offender> offenders) {
        if (rule.also().contains("X04") && !offenders.isEmpty()) {
            judging.database().sql(SqlText.of("checking/forget-repeated")).param("sheet", sheet.name())
                    .param("ids", offenders.stream().map(o -> o.row().submission()).toArray(Long[]::new))
                    .param("rows", offenders.stream().map(o -> o.row().sheetRow()).toArray(Integer[]::new)).update();
        }
    }

    /** The selects of a union are put one after the other, so that each tells its own figures. */
    private List<Offender> offenders(SheetDefinition sheet, RuleDefinition rule, Query query) {
        boolean union = !query.combine().isEmpty() && query.limit() == null;
        Map<List<Object>, Offender> all = new LinkedHashMap<>();
        for (Query part : union ? parts(query) : List.of(query)) {
            part(sheet, rule, part).forEach(o -> all.putIfAbsent(List.of(o.row(), String.valueOf(o.column())), o));
        }
        return List.copyOf(all.values());
    }

    private static List<Query> parts(Query query) {
        return Stream.concat(Stream.of(query), query.combine().stream()).map(q -> new Query(query.with(), q.distinct(), q.select(), q.from(),
                q.where(), q.groupBy(), q.having(), List.of(), null, List.of())).toList();
    }

    private List<Offender> part(SheetDefinition sheet, RuleDefinition rule, Query query) {
        OffenderFigures figures = OffenderFigures.of(group, sheet, query, rule.blame(), judging.places());
        try {
            return judging.readOnly().query(new OffenderSql(group).offenders(figures.query()), r -> read(r, figures, query.select().size() > 2));
        } catch (CannotCompute withFigures) {
            return withoutFigures(rule, query);
        }
    }

    /** What is wrong may be the rule or the telling of its figures. */
    private List<Offender> withoutFigures(RuleDefinition rule, Query query) {
        try {
            return judging.readOnly().query(new OffenderSql(group).offenders(query), r -> read(r, null, query.select().size() > 2));
        } catch (CannotCompute fault) {
            judging.faults().add(rule.id(), rule.at().toString(), fault, group.submissions().stream().mapToLong(JudgedSubmission::rowsRead).sum());
            return List.of();
        }
    }

    private List<Offender> read(ResultSet rows, @Nullable OffenderFigures figures, boolean named) throws SQLException {
        Set<Long> ids = new HashSet<>(group.ids());
        Map<List<Object>, Offender> offenders = new LinkedHashMap<>();
        while (rows.next()) {
            if (ids.contains(rows.getLong(1))) {
                RowKey row = new RowKey(rows.getLong(1), rows.getInt(2));
                Offender offender = new Offender(row, named ? rows.getString(3) : null, figures == null ? List.of() : figures.read(rows, row));
                offenders.putIfAbsent(List.of(row, String.valueOf(offender.column())), offender);
            }
        }
        return List.copyOf(offenders.values());
    }

    private Finding finding(SheetDefinition sheet, RuleDefinition rule, Offender offender) {
        String column = offender.column() == null ? rule.blame() : offender.column();
        long submission = offender.row().submission();
        CellAddress cell = column == null ? judging.places().row(submission, sheet.name(), offender.row().sheetRow())
                : judging.places().cell(submission, sheet.name(), column, offender.row().sheetRow());
        Set<CellAddress> cells = new LinkedHashSet<>(List.of(cell));
        offender.facts().stream().filter(f -> f.origin() == null && f.role() != Fact.Role.BEHIND).map(Fact::at).filter(Objects::nonNull).forEach(cells::add);
        String read = offender.facts().stream().filter(f -> cell.equals(f.at()) && f.origin() == null).map(Fact::value)
                .filter(v -> v != null && !v.equals(Fact.HIDDEN)).findFirst().orElse(null);
        return new Finding(FindingCode.RULE, rule.id(), rule.also(), rule.level(), rule.extent(), sheet.name(), List.copyOf(cells), column,
                read, offender.facts());
    }
}
