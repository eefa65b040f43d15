package huizong.bench.reading;

import java.math.BigDecimal;

/** What a reader has seen, so that all can be held to the same: rows, cells, letters of texts, and the sum of all numbers. */
final class Tally {

    private static final BigDecimal SCALE = BigDecimal.valueOf(10_000);

    private long rows;
    private long cells;
    private long letters;
    private long tenThousandths;

    void row() {
        rows++;
    }

    void text(String text) {
        cells++;
        letters += text.length();
    }

    void tenThousandths(long number) {
        cells++;
        tenThousandths += number;
    }

    void number(BigDecimal number) {
        tenThousandths(number.multiply(SCALE).longValue());
    }

    void number(double number) {
        tenThousandths(Math.round(number * 10_000));
    }

    /** A cell of which nothing is compared but that it is there. */
    void cell() {
        cells++;
    }

    @Override
    public String toString() {
        return rows + " rows " + cells + " cells " + letters + " letters " + tenThousandths + " ten-thousandths";
    }
}
