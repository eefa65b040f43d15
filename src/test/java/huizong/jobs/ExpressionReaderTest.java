package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "not (source = 'DELEGATED' and dispute_type = 'RELATION')",
        "agreement_signed and (performed or arb_mediation_doc)",
        "a02 = parts(a03, a04, a05)",
        "a in ('x', 'y') and b not in ('z') or c",
        "abs(a01 - previous.a01) <= greatest(20, 0.30 * previous.a01)",
        "b01 <= (select s.a01 from s03 s)",
        "not exists (select 1 from counted.s02 d where d.mobile = this.mobile and d.submission_id <> this.submission_id)",
        "100.0 * count(*) filter (where success) / nullif(count(*) filter (where eligible), 0)",
        "percentile_cont(0.5) within group (order by closed_on - accepted_on)",
        "string_agg(distinct a, ',' order by a) filter (where b)",
        "sum(a) over (partition by b order by c desc rows between unbounded preceding and current row)",
        "birth_date > cover.as_of - interval '65 years'",
        "(b06 > 0) = (b07 > 0)",
        "a - (b - c) - d * (e + f) / -g",
        "a || 'it''s' || b",
        "case when a then 1 else 2 end = case b when 1 then 'x' end",
        "a is not distinct from previous.a",
        "(a is null) is not true",
        "id_kind not like '1%' and x between 0 and 100 + 1",
        "theme = any(choices)",
        "count(distinct room_id)",
        "substr(number, 7, 8) = to_char(birth_date, 'YYYYMMDD')"})
    void reads_and_prints_again(String text) {
        assertThat(ExpressionText.of(ExpressionReader.expression(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "A01 <> B           | a01 <> b",
        "a != b             | a <> b",
        "a ~ '^x'           | regexp_like(a, '^x')",
        "a !~* '^x'         | not regexp_like(a, '^x', 'i')",
        "s @> array['A','B']| arraycontains(s, cast('{\"A\",\"B\"}' as text[]))",
        "extract(year from d) = 2020 | cast(date_part('year', d) as numeric) = 2020",
        "position('a' in b) | strpos(b, 'a')",
        "trim(both ' ' from a) | btrim(a, ' ')",
        "substring(a from 1 for 2) | substr(a, 1, 2)",
        "d::date            | cast(d as date)",
        "interval '50' year | interval '50 year'",
        "a isnull           | a is null",
        "-a * -5            | -a * -5",
        "1e3                | 1000",
        "a and (b and c)    | a and b and c",
        "not not a          | not (not a)",
        "a ilike 'X%'       | lower(a) like lower('X%')"})
    void writes_one_spelling_for_what_means_the_same(String text, String canonical) {
        assertThat(ExpressionText.of(ExpressionReader.expression(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select o.submission_id, o.sheet_row from counted.f06a o join counted.f06a p on p.arb_case_no = o.arb_case_no"
                + " where o.submission_id <> p.submission_id",
        "with c as (select d.case_no, sum(d.paid_amount) as paid from f06b d group by d.case_no having count(*) > 1)"
                + " select a.submission_id, a.sheet_row from f06a a left join c on c.case_no = a.case_no where a.recovered <> c.paid",
        "select 1 as n from (select u.code from directory.unions u) x cross join lateral generate_series(1, 3) g"
                + " union all select g.g from generate_series(1, 3) g order by n desc limit 3",
        "select distinct s.a from s03 s where s.period = :period"})
    void reads_and_prints_queries_again(String text) {
        assertThat(ExpressionText.of(ExpressionReader.query(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a = | 1:4 | expected a value, found the end",
        "a = = 1 | 1:5 | expected a value, found \"=\"",
        "a = 1 b | 1:7 | unexpected \"b\"; an operator or the end is expected here",
        "a < b < c | 1:7 | comparisons do not chain: join two of them by \"and\", or set brackets",
        "lenght(a) > 1 | 1:1 | function \"lenght\" is not allowed; did you mean \"length\"?",
        "avg(a) | 1:1 | function \"avg\" is not allowed: write sum(x) / nullif(count(x), 0)",
        "a > current_date | 1:5 | \"current_date\" changes from run to run; write cover.as_of",
        "a = \"B\" | 1:5 | names are never quoted; texts stand in single quotes",
        "a = 'x | 1:5 | a text begins here and has no closing quote",
        "a ^ 2 | 1:3 | \"^\" is not allowed; write the product",
        "工会 = 1 | 1:1 | \"工\" is not allowed here; names are made of a-z, 0-9 and _, texts stand in single quotes",
        "end > start | 1:1 | expected a value, found \"end\"",
        "(a, b) in (c) | 1:3 | rows such as (a, b) are not allowed; compare the columns one by one",
        "nullif(a) | 1:1 | \"nullif\" takes 2 arguments, not 1",
        "parts(a + b) | 1:1 | parts(...) takes columns only: whether a blank counts as absent is the column's own",
        "x::float | 1:4 | unknown type \"float\", expected one of bigint, bool, boolean, date, decimal, int, integer, interval, numeric, text, time, timestamp",
        "a.b.c | 1:4 | a name has at most one qualifier: give the source an alias",
        "row_number() | 1:1 | \"row_number\" needs an \"over (...)\"",
        "a in (select * from s) | 1:14 | \"*\" is not allowed; name the columns",
        "pg_sleep(1) | 1:1 | function \"pg_sleep\" is not allowed"})
    void refuses_with_a_sentence_and_its_place(String text, String place, String message) {
        ExpressionProblem problem = catchThrowableOfType(ExpressionProblem.class, () -> ExpressionReader.expression(text));
        assertThat(problem.line() + ":" + problem.column() + " " + problem.getMessage()).isEqualTo(place + " " + message);
    }

    @Test
    void counts_lines_and_characters() {
        ExpressionProblem problem = catchThrowableOfType(ExpressionProblem.class,
                () -> ExpressionReader.expression("a = '工会𠮷' -- the name\n  and foo(b)"));
        assertThat(problem.place()).isEqualTo(new TextPlace(2, 7));
    }
}
