package huizong.checking;

import huizong.catalogue.Period;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that set all figures of a workbook beside those of other ones. */
record WholeSql(Group group, SheetDefinition sheet) {

    /** So many units are enough for a median that is only asked for its power of ten. */
    private static final int MOST_PEERS = 100;

    /**
     * Of each matrix: how many figures are given now and a period before, how many of them are the same, and how far they lie
     * apart on the average, in hundredths of a natural logarithm.
     */
    String ownBefore() {
        RowSource source = new RowSource(group, sheet, List.of(new Expression.Name("previous", "submission_id")));
        return """
                select this.submission_id, %s as given, %s as same, cast(100 * (%s) / nullif(%s, 0) as int) as apart
                %swhere %s and previous.submission_id is not null
                """.formatted(given("previous"), same("previous"), apart("previous"), given("previous"), source.from(), source.ofGroup());
    }

    /** Of each of these matrices the counting ones of other units, now and a period before, the nearest first. */
    String others(List<Long> submissions) {
        return """
                select this.submission_id, s.unit, s.submitter_name, s.period, %s as given,
                       cast(100 * (%s) / nullif(%s, 0) as int) as apart
                from returns_raw.%s this
                join register.submission cover on cover.id = this.submission_id
                join register.submission s on s.form = cover.form and s.job = cover.job and s.unit <> cover.unit and s.period in (%s)
                join returns.%s other on other.submission_id = s.id
                where this.submission_id = any (%s)
                order by this.submission_id, apart, s.unit, s.period
                """.formatted(given("other"), apart("other"), given("other"), sheet.name(), periods(), sheet.name(), ids(submissions));
    }

    /**
     * Of each list or matrix: its mean amounts against the unit's own of the period before, else the median of other units, the
     * first by their codes. It asks for powers of ten, so that approximate arithmetic will do once the means are made.
     */
    String amounts() {
        String means = money().stream().map(c -> ", cast(avg(nullif(r." + c.name() + ", 0)) as float8) as " + c.name())
                .collect(Collectors.joining());
        String medians = money().stream().map(c -> ", percentile_cont(0.5) within group (order by u." + c.name() + ") as " + c.name())
                .collect(Collectors.joining());
        String powers = money().stream().map(c -> ", cast(100 * log(nullif(abs(mine.%1$s), 0) / nullif(abs(coalesce(own.%1$s, peers.%1$s)), 0)) as int)"
                .formatted(c.name())).collect(Collectors.joining());
        String of = "from returns.%s r join register.submission s on s.id = r.submission_id where s.job = %s and s.form = %s and s.period = "
                .formatted(sheet.name(), ExpressionSql.quoted(group.job().name()), ExpressionSql.quoted(group.form().name()));
        return """
                with mine as (select r.submission_id%1$s from returns_raw.%2$s r where %3$s group by r.submission_id),
                own as (select s.unit%1$s %4$s%5$s group by s.unit),
                units as (select s.unit%1$s %4$s%6$s and r.submission_id = any (array(
                              select p.id from register.submission p
                              where p.job = %9$s and p.form = %10$s and p.period = %6$s and p.counts order by p.unit, p.id limit %11$d))
                          group by s.unit),
                peers as (select count(*) as units%7$s from units u)
                select mine.submission_id, own.unit is not null as against_own%8$s
                from mine
                join register.submission cover on cover.id = mine.submission_id
                left join own on own.unit = cover.unit
                left join peers on peers.units >= 5
                """.formatted(means, sheet.name(), Group.among("r.submission_id", group.ids()), of, previous(), ExpressionSql.quoted(group.period().text()), medians, powers,
                        ExpressionSql.quoted(group.job().name()), ExpressionSql.quoted(group.form().name()), MOST_PEERS);
    }

    List<ColumnDefinition> money() {
        return sheet.columnsFor(group.period()).stream().filter(c -> c.type() == ColumnType.MONEY).toList();
    }

    private List<ColumnDefinition> figures() {
        return sheet.columnsFor(group.period()).stream().filter(c -> c.type().numeric() && c.type() != ColumnType.PERCENT).toList();
    }

    private String given(String beside) {
        return added(beside, "case when this.%1$s <> 0 and %2$s.%1$s <> 0 then 1 else 0 end");
    }

    private String same(String beside) {
        return added(beside, "case when this.%1$s <> 0 and this.%1$s = %2$s.%1$s then 1 else 0 end");
    }

    private String apart(String beside) {
        return added(beside, "case when this.%1$s > 0 and %2$s.%1$s > 0 then abs(ln(cast(this.%1$s as float8) / cast(%2$s.%1$s as float8))) else 0 end");
    }

    private String added(String beside, String term) {
        return figures().isEmpty() ? "0" : figures().stream().map(c -> term.formatted(c.name(), beside)).collect(Collectors.joining("\n + ", "(", ")"));
    }

    private String periods() {
        return ExpressionSql.quoted(group.period().text()) + ", " + previous();
    }

    private String previous() {
        return group.period().previous().map(Period::text).map(ExpressionSql::quoted).orElse("null");
    }

    private static String ids(List<Long> submissions) {
        return submissions.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }
}
