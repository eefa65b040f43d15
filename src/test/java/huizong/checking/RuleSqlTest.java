package huizong.checking;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements made from job files, as they are sent. */
class RuleSqlTest {

    @Test
    void all_row_checks_of_a_sheet_are_one_statement() {
        Group group = group("census", "census", "2025SY");
        SheetDefinition sheet = group.form().sheet("m3").orElseThrow();

        assertThat(new RuleSql(group, sheet).pass(RowChecks.of(group, sheet).ofTheRow())).isEqualTo("""
                select submission_id, rule_1, rule_2, rule_3, rule_4, count(*) as row_count,
                       array_agg(sheet_row) filter (where false in (rule_1, rule_2, rule_3, rule_4)) as sheet_rows
                from (
                select this.submission_id, this.sheet_row,
                       case when coalesce(this.a02, 0) + coalesce(this.a06, 0) + coalesce(this.a07, 0) > this.a01 then false \
                else this.a01 = (this.a02 + this.a06 + coalesce(this.a07, \
                case when this.marks ->> 'a07' is distinct from 'unreadable' then 0 end)) end as rule_1,
                       this.a21 <= this.a20 as rule_2,
                       abs(this.a01 - previous.a01) <= greatest(20, 0.30 * previous.a01) as rule_3,
                       this.a20 <= 3 * last_year.a20 as rule_4
                from returns_raw.m3 this
                join register.submission cover on cover.id = this.submission_id
                left join (select e.*, s.unit as of_unit, s.fund_code as of_fund, s.basis as of_basis, s.basis_start as of_basis_start
                           from returns.m3 e join register.submission s on s.id = e.submission_id
                           where s.form = 'census' and s.period = '2024SY') previous
                  on previous.of_unit = cover.unit and previous.of_fund is not distinct from cover.fund_code
                left join (select e.*, s.unit as of_unit, s.fund_code as of_fund, s.basis as of_basis, s.basis_start as of_basis_start
                           from returns.m3 e join register.submission s on s.id = e.submission_id
                           where s.form = 'census' and s.period = '2024SY') last_year
                  on last_year.of_unit = cover.unit and last_year.of_fund is not distinct from cover.fund_code
                where this.submission_id between 1 and 2
                  and ((case when coalesce(this.a02, 0) + coalesce(this.a06, 0) + coalesce(this.a07, 0) > this.a01 then false \
                else this.a01 = (this.a02 + this.a06 + coalesce(this.a07, \
                case when this.marks ->> 'a07' is distinct from 'unreadable' then 0 end)) end)
                       and (this.a21 <= this.a20)
                       and (abs(this.a01 - previous.a01) <= greatest(20, 0.30 * previous.a01))
                       and (this.a20 <= 3 * last_year.a20)) is not true
                offset 0) judged
                group by submission_id, rule_1, rule_2, rule_3, rule_4
                """);
    }

    @Test
    void a_check_that_asks_a_query_is_asked_once_for_each_row() {
        Group group = group("census", "census", "2025SY");
        SheetDefinition sheet = group.form().sheet("m4").orElseThrow();

        assertThat(new RuleSql(group, sheet).pass(RowChecks.of(group, sheet).ofTheRow().subList(0, 1))).contains("""
                where this.submission_id between 1 and 2
                offset 0) judged
                where (rule_1) is not true
                group by submission_id, rule_1
                """);
    }

    @Test
    void rows_are_asked_alone_where_no_check_looks_at_their_cover() {
        Group group = group("mediation", "cases", "2025-04");
        List<RowCheck> checks = RowChecks.of(group, group.form().sheet("k1").orElseThrow()).ofTheRow();
        RuleSql sql = new RuleSql(group, group.form().sheet("k1").orElseThrow());

        assertThat(sql.pass(checks.stream().filter(check -> "K-02".equals(check.id())).toList())).isEqualTo("""
                select submission_id, rule_1, count(*) as row_count,
                       array_agg(sheet_row) filter (where false in (rule_1)) as sheet_rows
                from (
                select this.submission_id, this.sheet_row,
                       not (this.source = 'DELEGATED' and this.dispute_type = 'RELATION') as rule_1
                from returns_raw.k1 this
                where this.submission_id between 1 and 2
                  and ((not (this.source = 'DELEGATED' and this.dispute_type = 'RELATION'))) is not true
                offset 0) judged
                group by submission_id, rule_1
                """);
        assertThat(new RuleSql(group, GroupJudge.workbook(group.form())).pass(RowChecks.of(group, GroupJudge.workbook(group.form())).ofTheRow()))
                .contains("join register.submission cover on cover.id = this.submission_id\n");
    }

    @Test
    void repeated_keys_are_sought_among_the_rows_that_are_left() {
        Group group = group("declared", "stations", "2025-04");

        assertThat(new KeySql(group, group.form().sheet("d2").orElseThrow()).repeated(List.of(7L))).isEqualTo("""
                with again as materialized (
                  select n.number
                  from (
                    select hashtextextended(coalesce(this.station, ''), 0) as number
                    from returns_raw.d2 this
                    where (this.submission_id between 1 and 2 or this.submission_id = 7)
                      and this.station is not null
                    order by 1
                    offset 0) n
                  group by n.number
                  having count(*) > 1),
                repeated as (
                  select this.submission_id, array_agg(this.sheet_row) as sheet_rows, cast(this.station as text) as key_station
                  from again
                  join returns_raw.d2 this on again.number = hashtextextended(coalesce(this.station, ''), 0)
                  where this.submission_id between 1 and 2
                    and this.station is not null
                    and not exists (select from register.row_out o
                                    where o.submission_id = this.submission_id and o.sheet = 'd2' and o.sheet_row = this.sheet_row)
                  group by this.submission_id, this.station
                  having count(*) > 1)
                select k.again, r.submission_id, r.sheet_rows, r.key_station
                from (select exists (select from again) as again) k
                left join repeated r on true
                """);
    }

    @Test
    void a_query_that_asks_about_the_unit_is_put_to_each_submission_by_itself() {
        Group group = group("mediation", "cases", "2025-04");

        assertThat(new OffenderSql(group).offenders(group.job().rule("K-sum").orElseThrow().offenders())).isEqualTo("""
                select offender.*
                from register.submission cover
                left join directory.unions unit on unit.code = cover.unit and date '2025-04-30' between unit.valid_from and unit.valid_until
                cross join lateral (select a.submission_id, min(a.sheet_row) as sheet_row from \
                (select o.*, o.signed and (o.performed or o.document) as success from returns_raw.k1 o where o.submission_id = cover.id) a \
                where not exists (select 1 from (select d.* from directory.lineage d where date '2025-04-30' between d.valid_from and \
                d.valid_until) l where l.code = a.place and l.ancestor = unit.division) group by a.submission_id \
                having sum(a.recovered) > 1000) offender
                where cover.id = any ('{1,2}'::bigint[])
                """);
    }

    @Test
    void figures_are_asked_of_the_failing_rows_alone() {
        Group group = group("census", "census", "2025SY");
        SheetDefinition sheet = group.form().sheet("m4").orElseThrow();
        RowCheck check = RowChecks.of(group, sheet).ofTheRow().get(0);

        assertThat(new FactsSql(group, sheet).values(new Operands(Naming.ofRow(group, sheet)).of(check), List.of(new RowKey(2, 0)))).isEqualTo("""
                select this.submission_id, this.sheet_row,
                       cast(null as bigint),
                       cast(null as int),
                       cast(null as bigint),
                       cast(null as int),
                       true,
                       cast(this.b01 as text),
                       cast((select s.a01 from (select o.* from returns_raw.m3 o where o.submission_id = this.submission_id) s) as text)
                from returns_raw.m4 this
                join register.submission cover on cover.id = this.submission_id
                join unnest('{2}'::bigint[], '{0}'::int[]) wanted (submission_id, sheet_row)
                  on wanted.submission_id = this.submission_id and wanted.sheet_row = this.sheet_row
                order by this.submission_id, this.sheet_row
                """);
    }

    private static Group group(String jobName, String formName, String period) {
        JobDefinition job = Night.job(jobName);
        FormDefinition form = job.form(formName).orElseThrow();
        LocalDate day = LocalDate.EPOCH;
        List<JudgedSubmission> submissions = List.of(new JudgedSubmission(1, jobName, formName, period, "J", null, 1, "a", false, 1, day, day, "x"),
                new JudgedSubmission(2, jobName, formName, period, "H", null, 1, "b", false, 1, day, day, "y"));
        return new Group(Night.catalogue(), job, form, Period.parse(period).orElseThrow(), day, submissions);
    }
}
