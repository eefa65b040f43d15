package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.MoneyUnit;
import huizong.jobs.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every cell: it comes back as it was meant, or it is refused, and never harms the database. */
class CellPropertiesTest {

    @Property(tries = 200)
    void a_count_comes_back_however_it_is_typed(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long count,
            @ForAll @IntRange(max = 4) int style) {
        Object typed = switch (style) {
            case 0 -> count;
            case 1 -> Long.toString(count);
            case 2 -> String.format(Locale.ROOT, "%,d", count);
            case 3 -> fullWidth(String.format(Locale.ROOT, "%,d", count));
            default -> "\u3000" + count + " 人";
        };

        assertThat(said(GivenColumn.of("x", "数", ColumnType.INTEGER).unit("人"), typed)).isEqualTo(Long.toString(count));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    @Property(tries = 200)
    void an_amount_is_the_same_yuan_in_every_unit(@ForAll @BigRange(min = "0", max = "9999999999.99") @Scale(2) BigDecimal yuan,
            @ForAll MoneyUnit unit, @ForAll boolean asText) {
        String typed = yuan.scaleByPowerOfTen(-unit.power()).stripTrailingZeros().toPlainString();

        assertThat(DecodedCell.of(GivenColumn.of("x", "金额", ColumnType.MONEY), asText ? typed : GivenSheet.raw(typed),
                GivenForm.cover(unit)).said()).isEqualTo(yuan.setScale(2).toPlainString());
    }

    @Property(tries = 200)
    void a_day_comes_back_in_every_spelling(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 6) int style) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int of = day.getDayOfMonth();
        Object typed = List.of(GivenSheet.date(day.toString()), day.toString(), year + "." + month + "." + of, year + "/" + month + "/" + of,
                year + "年" + month + "月" + of + "日", "%04d%02d%02d".formatted(year, month, of),
                fullWidth("%04d%02d%02d".formatted(year, month, of))).get(style);

        assertThat(said(GivenColumn.of("x", "日", ColumnType.DATE).future(), typed)).isEqualTo(day.toString());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 1000)
    void nothing_reaches_the_target_that_could_not_be_stored(@ForAll ColumnType type, @ForAll("cells") Object cell) {
        DecodedCell decoded = DecodedCell.of(column(type), cell);

        assertThat(decoded.stored()).doesNotContain("\u0000").hasSizeLessThan(200);
        assertThat(new String(decoded.stored().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(decoded.stored());
        decoded.findings().forEach(f -> assertThat(String.valueOf(f.read())).doesNotContain("\u0000"));
        assertThat(decoded.stored()).matches(shape(type));
    }

    /** What a value of the type looks like when stored, blanks with their marks included. */
    private static String shape(ColumnType type) {
        String blank = "null( \\{.*})?";
        return "(?s)" + switch (type) {
            case INTEGER, YEAR -> blank + "|-?\\d{1,15}";
            case DECIMAL, MONEY, PERCENT -> blank + "|-?\\d{1,15}\\.\\d{2}";
            case DATE, YEAR_MONTH -> blank + "|[1-9]\\d{3}-\\d{2}-\\d{2}";
            case TIME -> blank + "|\\d{2}:\\d{2}(:\\d{2})?";
            case TIMESTAMP -> blank + "|[1-9]\\d{3}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?";
            case BOOLEAN -> blank + "|true|false";
            case PERSON -> blank + "|hash-of-\\d+";
            default -> ".*";
        };
    }

    @Property(tries = 200)
    void decoding_is_a_function_of_the_cell(@ForAll ColumnType type, @ForAll("cells") Object cell) {
        assertThat(DecodedCell.of(column(type), cell)).isEqualTo(DecodedCell.of(column(type), cell));
    }

    private static GivenColumn column(ColumnType type) {
        GivenColumn column = GivenColumn.of("x", "数", type).length(100);
        return type == ColumnType.CODE || type == ColumnType.SET ? column.codes("1", "入会", "2", "转入") : column;
    }

    @Provide
    Arbitrary<Object> cells() {
        Arbitrary<String> digits = Arbitraries.strings().withChars("0123456789.,-+eE%万亿元年月日:/ 余约").ofMaxLength(30);
        Arbitrary<Object> doubles = Arbitraries.doubles().map(Object::toString).map(GivenSheet::raw);
        Arbitrary<Object> huge = Combinators.combine(Arbitraries.integers().between(-9, 9), Arbitraries.integers())
                .as((digit, exponent) -> GivenSheet.raw(digit + "E" + exponent));
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(150).map(t -> (Object) t), digits.map(t -> (Object) t), doubles, huge,
                Arbitraries.of("-", "…", "#N/A", "NaN", "Infinity", "无", "是", "2021-11-26", "1E400", "9".repeat(400)));
    }

    private static String said(GivenColumn column, Object cell) {
        return DecodedCell.of(column, cell).said();
    }
}
