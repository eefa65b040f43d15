package huizong.aggregating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

    private static final Window APRIL = window("2025-04-01", "2025-04-30");
    private static final Window MARCH = window("2025-03-01", "2025-03-31");
    private static final Window APRIL_BEFORE = window("2024-04-01", "2024-04-30");
    private static final Window YEAR = window("2025-01-01", "2025-04-30");
    private static final Window EVER = new Window(null, LocalDate.parse("2025-04-30"));

    private static Window window(String from, String until) {
        return new Window(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void days_are_cut_where_a_window_begins_or_ends() {
        Stretches stretches = Stretches.of(List.of(APRIL, YEAR, EVER));

        assertThat(stretches.columns("day")).containsExactly("day >= date '2025-01-01' as since_1", "day >= date '2025-04-01' as since_2");
        assertThat(stretches.lieIn(APRIL)).isEqualTo("this.since_2");
        assertThat(stretches.lieIn(YEAR)).isEqualTo("this.since_1");
        assertThat(stretches.lieIn(EVER)).isEmpty();
    }

    @Test
    void only_days_of_some_window_are_asked_for() {
        assertThat(Stretches.of(List.of(APRIL, EVER)).hold("day")).isEqualTo("day <= date '2025-04-30'");
        assertThat(Stretches.of(List.of(APRIL, MARCH)).hold("day")).isEqualTo("day between date '2025-03-01' and date '2025-04-30'");
        assertThat(Stretches.of(List.of(APRIL, APRIL_BEFORE)).hold("day"))
                .isEqualTo("(day between date '2024-04-01' and date '2024-04-30' or day between date '2025-04-01' and date '2025-04-30')");
    }

    @Test
    void days_between_windows_belong_to_none_and_before_all_there_is_nothing_to_tell() {
        Stretches stretches = Stretches.of(List.of(APRIL_BEFORE, APRIL));

        assertThat(stretches.columns("day")).containsExactly("day >= date '2024-05-01' as since_2", "day >= date '2025-04-01' as since_3");
        assertThat(stretches.lieIn(APRIL_BEFORE)).isEqualTo("not this.since_2");
        assertThat(stretches.lieIn(APRIL)).isEqualTo("this.since_3");
    }

    @Test
    void of_windows_with_a_beginning_and_without_each_takes_its_own() {
        Stretches stretches = Stretches.of(List.of(MARCH, EVER));

        assertThat(stretches.lieIn(MARCH)).isEqualTo("this.since_1 and not this.since_2");
        assertThat(stretches.lieIn(EVER)).isEmpty();
    }

    @Test
    void one_window_asked_twice_needs_no_telling() {
        Stretches stretches = Stretches.of(List.of(EVER, EVER));

        assertThat(stretches.columns("day")).isEmpty();
        assertThat(stretches.lieIn(EVER)).isEmpty();
    }
}
