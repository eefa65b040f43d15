package huizong.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How exact a printed figure is (精确度), and what a computed value must be to agree with it. */
public enum Exactness {
    /** A bare number: equal at the printed place, half up. */
    E,
    /** 余, 多, 以上: from it to below the next step of its last non-zero digit. */
    G,
    /** 超, 超过, 逾: more. */
    S,
    /** 近: less, but not below nine tenths. */
    N,
    /** 不到, 不足: less. */
    L,
    /** 约 and round words: within one part in a hundred; of a bare power of ten (万名, 百万) within one in ten. */
    A,
    /** From one number to another, both included. */
    R,
    /** 不少于, 至少: as much or more. */
    M,
    /** 数百 and other vague words: between two bounds where the figure has them, else no test. */
    Q,
    /** A rule, a standard, the length of a list, a date: no test. */
    O;

    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    /** True where there is a test: O has none, Q only between bounds. */
    public boolean tests(@Nullable BigDecimal high) {
        return this != O && (this != Q || high != null);
    }

    /**
     * Whether a computed value agrees with the printed one.
     *
     * @param printed in the base unit
     * @param high    upper bound, of R and Q only
     * @param place   the printed place as a power of ten: 8823 of 88.23亿 stands at 6; used by E
     * @throws IllegalStateException where there is no test
     */
    public boolean agrees(BigDecimal computed, BigDecimal printed, @Nullable BigDecimal high, int place) {
        if (!tests(high)) {
            throw new IllegalStateException("no test for " + this);
        }
        return switch (this) {
            case E -> computed.setScale(-place, RoundingMode.HALF_UP).compareTo(printed) == 0;
            case G -> computed.compareTo(printed) >= 0 && computed.compareTo(printed.add(step(printed))) < 0;
            case S -> computed.compareTo(printed) > 0;
            case N -> computed.compareTo(printed.multiply(NINE_TENTHS)) >= 0 && computed.compareTo(printed) < 0;
            case L -> computed.compareTo(printed) < 0;
            case A -> computed.subtract(printed).abs().multiply(BigDecimal.valueOf(round(printed) ? 10 : 100)).compareTo(printed.abs()) <= 0;
            case R, Q -> between(computed, printed, high == null ? printed : high);
            case M -> computed.compareTo(printed) >= 0;
            case O -> false;
        };
    }

    private static boolean between(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    /** The place value of the last digit that is not zero. */
    private static BigDecimal step(BigDecimal printed) {
        return printed.signum() == 0 ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(-printed.stripTrailingZeros().scale());
    }

    private static boolean round(BigDecimal printed) {
        return printed.abs().compareTo(step(printed)) == 0;
    }
}
