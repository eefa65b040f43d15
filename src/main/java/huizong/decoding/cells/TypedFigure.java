package huizong.decoding.cells;

import huizong.decoding.words.Wording;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure typed as text.
 *
 * @param value  the digits as typed, without suffix: 33.55 of {@code 33.55万元}
 * @param suffix 万 or 亿, empty where there is none
 * @param unit   what stands behind, in capitals and half width: 元, 人, %; empty where nothing does
 */
record TypedFigure(BigDecimal value, String suffix, String unit) {

    private static final int LONGEST = 40;
    private static final Pattern FIGURE = Pattern.compile(
            "[¥￥]?([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[-+]?\\.\\d+)([万亿]?)([^\\d.,+万亿-]{0,4})");
    private static final Pattern APPROXIMATE = Pattern.compile("余|约|近|多|超|逾|以上|以下|不足|不到|左右|大概|至少|数[十百千万]|[>≥≤<~]");

    /** The figure of a text; empty where it is none. */
    static Optional<TypedFigure> of(String text) {
        String plain = Wording.plain(text);
        Matcher m = FIGURE.matcher(plain);
        if (plain.length() > LONGEST || !m.matches()) {
            return Optional.empty();
        }
        return Optional.of(new TypedFigure(new BigDecimal(m.group(1).replace(",", "")), m.group(2), m.group(3)));
    }

    /** True for 1700余, 约200 and the like: a figure nobody can add up. */
    static boolean approximate(String text) {
        String plain = Wording.plain(text);
        boolean digits = plain.chars().anyMatch(Character::isDigit) || plain.matches(".*[一二三四五六七八九十百千].*");
        return digits && APPROXIMATE.matcher(plain).find();
    }

    /** The exponent of ten the suffix stands for. */
    int power() {
        return suffix.isEmpty() ? 0 : suffix.equals("万") ? 4 : 8;
    }

    /** The value with its suffix worked in, exactly. */
    BigDecimal whole() {
        return value.scaleByPowerOfTen(power());
    }
}
