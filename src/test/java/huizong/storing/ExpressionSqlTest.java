package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Negative;
import huizong.jobs.Expression.Not;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Order;
import huizong.jobs.Expression.Sign;
import huizong.jobs.Expression.Text;
import huizong.jobs.Query;
import huizong.jobs.SourcePlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpressionSqlTest {

    private static final Expression A = own("a");
    private static final Expression B = own("b");

    @Test
    void a_text_keeps_its_quotes() {
        assertThat(sql(new Comparison(Operator.EQUAL, A, new Text("it's")))).isEqualTo("this.a = 'it''s'");
    }

    @Test
    void brackets_stand_only_where_precedence_asks_for_them() {
        Expression sum = new Arithmetic(Sign.PLUS, A, B);
        assertThat(sql(new Arithmetic(Sign.TIMES, sum, number("2")))).isEqualTo("(this.a + this.b) * 2");
        assertThat(sql(new Arithmetic(Sign.MINUS, A, sum))).isEqualTo("this.a - (this.a + this.b)");
        assertThat(sql(new Arithmetic(Sign.MINUS, sum, A))).isEqualTo("this.a + this.b - this.a");
        assertThat(sql(new Negative(sum))).isEqualTo("-(this.a + this.b)");
    }

    @Test
    void or_inside_and_is_in_brackets_and_not_takes_the_whole_condition() {
        Expression less = new Comparison(Operator.LESS, A, B);
        Expression either = new Logic(Connective.OR, List.of(less, own("done")));
        assertThat(sql(new Logic(Connective.AND, List.of(either, less))))
                .isEqualTo("(this.a < this.b or this.done) and this.a < this.b");
        assertThat(sql(new Not(either))).isEqualTo("not (this.a < this.b or this.done)");
        assertThat(sql(new Comparison(Operator.EQUAL, less, less))).isEqualTo("(this.a < this.b) = (this.a < this.b)");
    }

    @Test
    void aggregates_print_their_filter_distinct_and_order() {
        assertThat(sql(new Aggregate("count", false, List.of(), List.of(), own("done")))).isEqualTo("count(*) filter (where this.done)");
        assertThat(sql(new Aggregate("count", true, List.of(A), List.of(), null))).isEqualTo("count(distinct this.a)");
        assertThat(sql(new Aggregate("string_agg", false, List.of(A, new Text("、")), List.of(new Order(B, true)), null)))
                .isEqualTo("string_agg(this.a, '、' order by this.b desc)");
        assertThat(sql(new Aggregate("percentile_cont", false, List.of(number("0.5")), List.of(new Order(A, false)), null)))
                .isEqualTo("percentile_cont(0.5) within group (order by this.a)");
    }

    @Test
    void aliases_of_a_query_stay_and_the_outer_row_is_resolved() {
        Query query = select(new Name("s", "a01"), new Query.Source.Table(null, "s03", "s", Query.Join.FIRST, null),
                new Comparison(Operator.LESS, new Name("s", "a02"), new Name("this", "b")));
        assertThat(sql(new Comparison(Operator.AT_MOST, A, new Expression.Scalar(query))))
                .isEqualTo("this.a <= (select s.a01 from returns_raw.s03 s where s.a02 < this.b)");
    }

    @Test
    void a_step_is_a_source_for_the_query_after_it() {
        Query step = select(new Name("x", "a"), new Query.Source.Table("counted", "f1", "x", Query.Join.FIRST, null), null);
        Query query = new Query(List.of(new Query.Step("sums", step)), false, List.of(new Query.Item(new Name("t", "a"), "total")),
                List.of(new Query.Source.Table(null, "sums", "t", Query.Join.FIRST, null)), null, List.of(), null, List.of(), 5, List.of());
        assertThat(new ExpressionSql(new Columns()).print(query))
                .isEqualTo("with sums as (select x.a from counted.f1 x) select t.a as total from sums t limit 5");
    }

    @Test
    void blanks_of_optional_parts_are_absent_and_blanks_of_required_parts_make_the_sum_unknown() {
        assertThat(sql(new Call("parts", List.of(own("required"), own("optional"))))).isEqualTo(
                "(this.required + coalesce(this.optional, "
                        + "case when this.marks ->> 'optional' is distinct from 'unreadable' then 0 end))");
    }

    @Test
    void given_parts_that_exceed_the_total_fail_whatever_the_blanks_hold() {
        Call parts = new Call("parts", List.of(own("required"), own("required")));
        assertThat(sql(new Comparison(Operator.EQUAL, A, parts))).isEqualTo(
                "case when coalesce(this.required, 0) + coalesce(this.required, 0) > this.a then false "
                        + "else this.a = (this.required + this.required) end");
        Call distance = new Call("abs", List.of(new Arithmetic(Sign.MINUS, A, parts)));
        assertThat(sql(new Comparison(Operator.AT_MOST, distance, number("0.01")))).isEqualTo(
                "case when coalesce(this.required, 0) + coalesce(this.required, 0) > this.a + 0.01 then false "
                        + "else abs(this.a - (this.required + this.required)) <= 0.01 end");
    }

    @Test
    void parts_that_may_be_negative_never_exceed_a_total_before_all_are_known() {
        Call parts = new Call("parts", List.of(own("balance"), own("required")));
        assertThat(sql(new Comparison(Operator.EQUAL, A, parts))).doesNotContain("then false");
    }

    @Test
    void marked_says_why_a_cell_is_blank() {
        assertThat(sql(new Call("marked", List.of(A)))).isEqualTo("(this.marks ->> 'a')");
    }

    private static String sql(Expression expression) {
        return new ExpressionSql(new Columns()).print(expression);
    }

    private static Expression own(String name) {
        return new Name(null, name);
    }

    private static Expression number(String value) {
        return new Expression.Number(new BigDecimal(value));
    }

    private static Query select(Expression value, Query.Source from, @Nullable Expression where) {
        return new Query(List.of(), false, List.of(new Query.Item(value, null)), List.of(from), where, List.of(), null, List.of(),
                null, List.of());
    }

    /** Every sheet has the columns {@code required}, {@code optional} and {@code balance}, which may be negative. */
    private record Columns() implements Names {

        @Override
        public String name(@Nullable String qualifier, String name) {
            return (qualifier == null ? "this" : qualifier) + "." + name;
        }

        @Override
        public String table(Query.Source.Table table) {
            return (table.schema() == null ? "returns_raw" : table.schema()) + "." + table.name();
        }

        @Override
        public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
            return switch (name) {
                case "required", "balance" -> Optional.of(column(name, new Required.Always()));
                case "optional" -> Optional.of(column(name, new Required.Never()));
                default -> Optional.empty();
            };
        }

        private static ColumnDefinition column(String name, Required required) {
            BigDecimal low = name.equals("balance") ? null : BigDecimal.ZERO;
            return new ColumnDefinition(name, null, name, ColumnType.INTEGER, null, null, required, 0, low, null, 0, false, false,
                    false, false, List.of(), null, null, null, null, null, null, null, false, false, List.of(), Dated.ALWAYS,
                    new SourcePlace("x", 1, 1));
        }
    }
}
