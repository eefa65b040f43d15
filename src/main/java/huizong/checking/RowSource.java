package huizong.checking;

import huizong.catalogue.Period;
import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a sheet as sent, joined with what the expressions over them mention: the from clause of every row question. */
final class RowSource {

    /** What stands in the row itself or is a literal. */
    private static final Set<String> OF_THE_ROW = Set.of("this", "param", ":");

    private final Group group;
    private final SheetDefinition sheet;
    private final Set<String> qualifiers;

    RowSource(Group group, SheetDefinition sheet, Collection<Expression.Name> mentioned) {
        this.group = group;
        this.sheet = sheet;
        this.qualifiers = mentioned.stream().map(Expression.Name::qualifier).collect(Collectors.toSet());
    }

    String from() {
        return from(relation(sheet));
    }

    /** The same for expressions that are printed already: the rows alone where neither they nor their queries look at the cover. */
    String from(List<String> printed) {
        boolean alone = OF_THE_ROW.containsAll(qualifiers) && printed.stream().noneMatch(sql -> sql.contains("cover."));
        return alone ? "from " + relation(sheet) + " this\n" : from();
    }

    /** The same of other rows with the sheet's columns. */
    String from(String relation) {
        StringBuilder sql = new StringBuilder("from ").append(relation).append(" this\n");
        sql.append("join register.submission cover on cover.id = this.submission_id\n");
        if (qualifiers.contains("previous")) {
            sql.append(earlier("previous", group.period().previous()));
        }
        if (qualifiers.contains("last_year")) {
            sql.append(earlier("last_year", group.period().lastYear()));
        }
        String day = "date '" + group.period().last() + "'";
        if (qualifiers.contains("unit")) {
            sql.append("left join directory.unions unit on unit.code = cover.unit and " + day
                    + " between unit.valid_from and unit.valid_until\n");
        }
        if (qualifiers.contains("division")) {
            sql.append("left join directory.divisions division on division.code = " + place() + " and " + day
                    + " between division.valid_from and division.valid_until\n");
        }
        return sql.toString();
    }

    /** The sheet's table; for rules about the workbook as a whole, its one row in the register. */
    static String relation(SheetDefinition sheet) {
        return sheet.name().isEmpty() ? "(select s.id as submission_id, 0 as sheet_row from register.submission s)"
                : "returns_raw." + sheet.name();
    }

    private String place() {
        return sheet.placeColumn().map(c -> "coalesce(this." + c.name() + ", cover.division)").orElse("cover.division");
    }

    /** The counting row of the same unit and key in an earlier period. */
    private String earlier(String alias, Optional<Period> period) {
        String text = period.map(Period::text).map(ExpressionSql::quoted).orElse("null");
        String key = sheet.key().stream().map(k -> " and " + alias + "." + k + " = this." + k).collect(Collectors.joining());
        return """
                left join (select e.*, s.unit as of_unit, s.fund_code as of_fund, s.basis as of_basis, s.basis_start as of_basis_start
                           from returns.%s e join register.submission s on s.id = e.submission_id
                           where s.form = %s and s.period = %s) %s
                  on %s.of_unit = cover.unit and %s.of_fund is not distinct from cover.fund_code%s
                """.formatted(sheet.name(), ExpressionSql.quoted(group.form().name()), text, alias, alias, alias, key);
    }

    /** The condition that keeps the rows of the group's submissions. */
    String ofGroup() {
        return Group.among("this.submission_id", group.ids());
    }

    /** The condition that keeps a stretch of one submission's rows. */
    static String stretch(long submission, int firstRow, int lastRow) {
        return "this.submission_id = %d and this.sheet_row between %d and %d".formatted(submission, firstRow, lastRow);
    }

    /** A join that keeps some rows of some submissions. */
    static String wanted(List<RowKey> rows) {
        String submissions = rows.stream().map(r -> Long.toString(r.submission())).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
        String numbers = rows.stream().map(r -> Integer.toString(r.sheetRow())).collect(Collectors.joining(",", "'{", "}'::int[]"));
        return "join unnest(" + submissions + ", " + numbers + ") wanted (submission_id, sheet_row)\n"
                + "  on wanted.submission_id = this.submission_id and wanted.sheet_row = this.sheet_row\n";
    }
}
