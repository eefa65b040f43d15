package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a figure may have been meant to be. Never used as a value: it is only asked about, where it would mend what does not
 * hold.
 *
 * @param slip    the word of what may have happened
 * @param column  the column of the figure
 * @param typed   the figure as sent
 * @param meant   what it may have been meant to be
 */
record Guess(Slip slip, String column, BigDecimal typed, BigDecimal meant) {

    /** What may have happened; the likelier first. */
    enum Slip {
        DIGITS_SWAPPED("digits-swapped"), TEN_THOUSAND("ten-thousand"), DIGIT_TOO_MANY("digit-too-many"), DIGIT_MISSING("digit-missing");

        private final String word;

        Slip(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final int MONEY_POWER = 4;

    /** All guesses at one figure. */
    static List<Guess> at(ColumnDefinition column, BigDecimal typed) {
        Map<BigDecimal, Guess> guesses = new LinkedHashMap<>();
        swapped(typed).forEach(meant -> add(guesses, Slip.DIGITS_SWAPPED, column, typed, meant));
        if (column.type() == ColumnType.MONEY) {
            add(guesses, Slip.TEN_THOUSAND, column, typed, typed.scaleByPowerOfTen(MONEY_POWER));
            add(guesses, Slip.TEN_THOUSAND, column, typed, typed.scaleByPowerOfTen(-MONEY_POWER));
        }
        if (typed.signum() != 0 && typed.stripTrailingZeros().scale() < 0) {
            add(guesses, Slip.DIGIT_TOO_MANY, column, typed, typed.scaleByPowerOfTen(-1));
        }
        add(guesses, Slip.DIGIT_MISSING, column, typed, typed.scaleByPowerOfTen(1));
        return List.copyOf(guesses.values());
    }

    private static void add(Map<BigDecimal, Guess> guesses, Slip slip, ColumnDefinition column, BigDecimal typed, BigDecimal meant) {
        BigDecimal plain = new BigDecimal(meant.stripTrailingZeros().toPlainString());
        if (plain.compareTo(typed) != 0 && plain.scale() <= column.decimals()) {
            guesses.putIfAbsent(plain, new Guess(slip, column.name(), typed, plain));
        }
    }

    /** The figure with two neighbouring digits exchanged, each way; no zero comes to stand in front. */
    private static List<BigDecimal> swapped(BigDecimal typed) {
        String digits = typed.toPlainString();
        List<BigDecimal> swapped = new ArrayList<>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            char one = digits.charAt(i);
            char other = digits.charAt(i + 1);
            boolean leads = i == 0 && other == '0' && digits.indexOf('.') != 1;
            if (Character.isDigit(one) && Character.isDigit(other) && one != other && !leads) {
                swapped.add(new BigDecimal(digits.substring(0, i) + other + one + digits.substring(i + 2)));
            }
        }
        return swapped;
    }
}
