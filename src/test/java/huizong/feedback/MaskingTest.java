package huizong.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "520102199001011234, 520*************34",
        "52010219900101123X, 520*************3X",
        "520102 19900101 1234, 520***************34",
        "520102900101123, 520**********23",
        "５２０１０２１９９００１０１１２３４, ５２０*************３４",
        "13812345678, 138******78",
        "138 1234 5678, 138********78",
        "138-1234-5678, 138********78",
        "8613812345678, 861********78",
        "6222021234567890123, 622**************23",
        "联系人电话13812345678。, 联系人电话138******78。",
    })
    void hides_numbers_that_lead_to_a_person(String text, String masked) {
        assertThat(Masking.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"2021-11-26 2021-11-30", "1204", "'1,204,000.00'", "520102", "0.123456789012345678", "2021112600001",
        "91520100MA6ABCDE1F", "0851-85551234"})
    void leaves_figures_dates_and_codes(String text) {
        assertThat(Masking.of(text)).isEqualTo(text);
    }

    @Test
    void keeps_the_absent_absent() {
        assertThat(Masking.ofNullable(null)).isNull();
    }
}
