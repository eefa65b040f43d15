package huizong.publishing;

import huizong.catalogue.Exactness;
import huizong.catalogue.Reach;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was printed somewhere (P00).
 *
 * @param category     values of the table's further dimensions, joined by /, several of one dimension by +; empty for the line over all of them
 * @param scopeCode    division, zone or, in a table by union, the union; 000000 for the total line
 * @param figurePeriod a period, with its start day and a stroke before it when the figure is cumulative
 * @param printedValue in the base unit; null where there is no number
 */
public record PublishedFigure(String articleRef, String figureRef, @Nullable String tableId, @Nullable String measure, String category,
                              @Nullable String scopeCode, @Nullable String figurePeriod, String printedText,
                              @Nullable BigDecimal printedValue, String printedUnit, String exactness, @Nullable BigDecimal printedHigh) {

    /** What the comparison comes to. */
    public enum Outcome {
        /** A bare number, met at its printed place. */
        MATCH,
        /** Another wording, whose test holds. */
        WITHIN,
        /** A test that fails. */
        MISMATCH,
        /** There is no such cell, or it is empty. */
        NO_DATA,
        /** A rule, a standard, a vague word: nothing to compare. */
        NOT_TESTED
    }

    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]*)(?:\\.([0-9]+))?\\s*(万|亿)?");

    /** The period alone. */
    String period() {
        return figurePeriod == null ? "" : figurePeriod.substring(figurePeriod.indexOf('/') + 1).strip();
    }

    /** A cumulative figure is one to date. */
    Reach reach() {
        return figurePeriod != null && figurePeriod.contains("/") ? Reach.TO_DATE : Reach.PERIOD;
    }

    Outcome outcome(@Nullable BigDecimal computed) {
        Exactness how = Exactness.valueOf(exactness);
        if (!how.tests(printedHigh) || printedValue == null) {
            return Outcome.NOT_TESTED;
        } else if (computed == null) {
            return Outcome.NO_DATA;
        } else if (!how.agrees(computed, printedValue, printedHigh, place())) {
            return Outcome.MISMATCH;
        }
        return how == Exactness.E ? Outcome.MATCH : Outcome.WITHIN;
    }

    /** The place of the last printed digit as a power of ten: 6 in 88.23亿 is ten thousand times ten thousand over a hundred. */
    int place() {
        Matcher number = NUMBER.matcher(printedText);
        while (number.find()) {
            int decimals = number.group(2) == null ? 0 : number.group(2).length();
            int power = number.group(3) == null ? 0 : number.group(3).equals("万") ? 4 : 8;
            BigDecimal written = new BigDecimal(number.group(1).replace(",", "") + (decimals == 0 ? "" : "." + number.group(2)));
            if (printedValue != null && written.scaleByPowerOfTen(power).compareTo(printedValue) == 0) {
                return power - decimals;
            }
        }
        return printedValue == null ? 0 : -Math.max(0, printedValue.stripTrailingZeros().scale());
    }
}
