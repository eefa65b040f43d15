package huizong.storing;

import static huizong.storing.SheetFixture.catalogue;
import static huizong.storing.SheetFixture.column;
import static huizong.storing.SheetFixture.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.TestDatabase;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class ReturnsCopyTest {

    private static final SheetDefinition SHEET = sheet("x01a", column("words", ColumnType.TEXT, "a", null, 1),
            column("code", ColumnType.CODE, "b", null, 2), column("codes", ColumnType.SET, "c", null, 3),
            column("count", ColumnType.INTEGER, "d", null, 4), column("amount", ColumnType.MONEY, "e", null, 5),
            column("quick", ColumnType.DECIMAL, "f", null, 6), column("day", ColumnType.DATE, "g", null, 7),
            column("hour", ColumnType.TIME, "h", null, 8), column("moment", ColumnType.TIMESTAMP, "i", null, 9),
            column("year", ColumnType.YEAR, "j", null, 10), column("yes", ColumnType.BOOLEAN, "k", null, 11));

    record Values(@Nullable String words, @Nullable String code, @Nullable List<String> codes, @Nullable Long count,
                  @Nullable BigDecimal amount, @Nullable BigDecimal quick, @Nullable LocalDate day, @Nullable LocalTime hour,
                  @Nullable LocalDateTime moment, @Nullable Integer year, @Nullable Boolean yes, @Nullable String marks) {
    }

    private static Connection connection;

    @BeforeContainer
    static void open() throws SQLException {
        connection = TestDatabase.fresh().getConnection();
        ReturnsSchema.apply(connection, catalogue(SHEET));
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
    }

    @Property(tries = 150)
    void reads_back_what_was_written(@ForAll("rows") List<Values> rows) throws SQLException {
        ReturnsCopy copy = new ReturnsCopy(connection, SHEET);
        copy.open(7);
        for (int i = 0; i < rows.size(); i++) {
            write(copy, i + 2, rows.get(i));
        }
        copy.finish();

        assertThat(stored(7)).isEqualTo(rows);
        connection.rollback();
    }

    @Example
    void one_target_serves_many_submissions_of_any_size_and_one_is_given_up() throws SQLException {
        Values large = new Values("汇".repeat(20_000), "C", List.of(), 1L, null, null, null, null, null, null, null, null);
        Values small = new Values("小", "C", List.of("A", "B"), 1L, null, null, null, null, null, null, null, "{\"count\": \"dash\"}");
        ReturnsCopy copy = new ReturnsCopy(connection, SHEET);
        copy.open(1);
        write(copy, 2, small);
        copy.finish();
        Savepoint before = connection.setSavepoint();
        copy.open(2);
        for (int i = 0; i < 10; i++) {
            write(copy, i + 2, large);
        }
        copy.discard();
        connection.rollback(before);
        copy.open(3);
        write(copy, 2, large);
        write(copy, 3, large);
        copy.finish();
        copy.open(4);
        copy.finish();

        assertThat(stored(1)).containsExactly(small);
        assertThat(stored(2)).isEmpty();
        assertThat(stored(3)).containsExactly(large, large);
        connection.rollback();
    }

    @Example
    void refuses_a_value_of_the_wrong_kind_by_the_columns_name() {
        ReturnsCopy copy = new ReturnsCopy(connection, SHEET);
        copy.open(1);
        copy.begin(2);
        copy.blank();

        assertThatThrownBy(() -> copy.date(LocalDate.EPOCH)).hasMessage("column code does not hold a date");
    }

    @Example
    void refuses_a_short_row() {
        ReturnsCopy copy = new ReturnsCopy(connection, SHEET);
        copy.open(1);
        copy.begin(2);
        copy.text("x");

        assertThatThrownBy(() -> copy.end(null)).hasMessage("the row ends before its column code");
    }

    private static void write(ReturnsCopy copy, int row, Values v) {
        copy.begin(row);
        given(v.words(), copy::text, copy);
        given(v.code(), copy::text, copy);
        given(v.codes(), copy::texts, copy);
        given(v.count(), copy::integer, copy);
        given(v.amount(), copy::decimal, copy);
        given(v.quick(), q -> copy.decimal(q.unscaledValue().longValueExact(), q.scale()), copy);
        given(v.day(), copy::date, copy);
        given(v.hour(), copy::time, copy);
        given(v.moment(), copy::timestamp, copy);
        given(v.year(), y -> copy.integer(y), copy);
        given(v.yes(), copy::truth, copy);
        copy.end(v.marks());
    }

    private static <T> void given(@Nullable T value, java.util.function.Consumer<T> put, ReturnsCopy copy) {
        if (value == null) {
            copy.blank();
        } else {
            put.accept(value);
        }
    }

    private static List<Values> stored(long submission) {
        return OpenConnection.client(connection)
                .sql("select * from returns_raw.x01a where submission_id = :id order by sheet_row")
                .param("id", submission).query((row, number) -> values(row)).list();
    }

    private static Values values(ResultSet row) throws SQLException {
        Array codes = row.getArray("codes");
        return new Values(row.getString("words"), row.getString("code"),
                codes == null ? null : new ArrayList<>(Arrays.asList((String[]) codes.getArray())),
                row.getObject("count", Long.class), row.getBigDecimal("amount"), row.getBigDecimal("quick"),
                row.getObject("day", LocalDate.class), row.getObject("hour", LocalTime.class),
                row.getObject("moment", LocalDateTime.class), row.getObject("year", Integer.class),
                row.getObject("yes", Boolean.class), row.getString("marks"));
    }

    @Provide
    Arbitrary<List<Values>> rows() {
        Arbitrary<String> text = Arbitraries.strings().withCharRange('\u0001', '\ud7ff').withChars("汇总，Ａ").ofMaxLength(30)
                .flatMap(s -> Arbitraries.of(s, s + "\uD83D\uDE00\uFFFD", ""));
        Arbitrary<BigDecimal> big = Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(),
                BigInteger.TEN.pow(40)), Arbitraries.integers().between(0, 30)).as(BigDecimal::new);
        Arbitrary<BigDecimal> quick = Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 12)).as(BigDecimal::valueOf);
        Arbitrary<LocalDate> day = Arbitraries.longs().between(LocalDate.of(1, 1, 1).toEpochDay(),
                LocalDate.of(9999, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> hour = Arbitraries.longs().between(0, 86_399_999_999L).map(m -> LocalTime.ofNanoOfDay(m * 1_000));
        Arbitrary<LocalDateTime> moment = Combinators.combine(day, hour).as(LocalDateTime::of);
        Arbitrary<String> marks = Arbitraries.of("{}", "{\"amount\": \"below-unit\"}");
        return Combinators.combine(
                Combinators.combine(text.injectNull(0.2), text.injectNull(0.2), text.list().ofMaxSize(3).injectNull(0.2),
                        Arbitraries.longs().injectNull(0.2), big.injectNull(0.2), quick.injectNull(0.2)).as(First::new),
                Combinators.combine(day.injectNull(0.2), hour.injectNull(0.2), moment.injectNull(0.2),
                        Arbitraries.integers().injectNull(0.2), Arbitraries.of(true, false).injectNull(0.2), marks.injectNull(0.8))
                        .as(Second::new))
                .as((a, b) -> new Values(a.words, a.code, a.codes, a.count, a.amount, a.quick, b.day, b.hour, b.moment, b.year, b.yes,
                        b.marks)).list().ofMaxSize(20);
    }

    record First(@Nullable String words, @Nullable String code, @Nullable List<String> codes, @Nullable Long count,
                 @Nullable BigDecimal amount, @Nullable BigDecimal quick) {
    }

    record Second(@Nullable LocalDate day, @Nullable LocalTime hour, @Nullable LocalDateTime moment, @Nullable Integer year,
                  @Nullable Boolean yes, @Nullable String marks) {
    }
}
