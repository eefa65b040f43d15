package huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests of catalogue 2.1, each at its border. */
class ExactnessTest {

    @ParameterizedTest
    @CsvSource({"E, 8820000000, 7, 8824999999, true", "E, 8820000000, 7, 8825000000, false", "E, 31.80, -2, 31.804999, true",
            "E, 31.80, -2, 31.805, false", "G, 10, 0, 10, true", "G, 10, 0, 19.99, true", "G, 10, 0, 20, false", "G, 1700, 0, 1799, true",
            "G, 1700, 0, 1800, false", "G, 2000000, 0, 2999999, true", "G, 2000000, 0, 3000000, false", "G, 1700, 0, 1699, false",
            "S, 60, 0, 60, false", "S, 60, 0, 60.01, true", "N, 4000, 0, 3600, true", "N, 4000, 0, 3599, false", "N, 4000, 0, 3999, true",
            "N, 4000, 0, 4000, false", "L, 100, 0, 99, true", "L, 100, 0, 100, false", "A, 250, 0, 252.5, true", "A, 250, 0, 252.6, false",
            "A, 10000, 0, 11000, true", "A, 10000, 0, 11001, false", "M, 50, 0, 50, true", "M, 50, 0, 49, false"})
    void a_computed_value_agrees_or_not(Exactness how, BigDecimal printed, int place, BigDecimal computed, boolean agrees) {
        assertThat(how.agrees(computed, printed, null, place)).isEqualTo(agrees);
    }

    @Test
    void a_span_holds_both_its_ends_and_vague_words_only_where_they_have_bounds() {
        BigDecimal low = new BigDecimal(200);
        BigDecimal high = new BigDecimal(999);
        assertThat(Exactness.R.agrees(low, low, high, 0)).isTrue();
        assertThat(Exactness.R.agrees(high, low, high, 0)).isTrue();
        assertThat(Exactness.R.agrees(high.add(BigDecimal.ONE), low, high, 0)).isFalse();
        assertThat(Exactness.Q.tests(null)).isFalse();
        assertThat(Exactness.Q.agrees(high, low, high, 0)).isTrue();
        assertThat(Exactness.O.tests(high)).isFalse();
    }
}
