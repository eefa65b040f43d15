package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two workers share: every piece once, and an end that is seen only when both have done theirs. */
class SharedWorkTest {

    private final SharedWork<String> work = new SharedWork<>(List.of("T06-1", "T06-2", "T06-3"));
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private int ends;

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private Optional<String> takes() {
        return work.take(() -> ends++);
    }

    private Optional<String> otherTakes() throws Exception {
        return other.submit(this::takes).get();
    }

    @Test
    void every_piece_is_taken_once_and_in_order() throws Exception {
        assertThat(List.of(takes(), otherTakes(), takes())).containsExactly(Optional.of("T06-1"), Optional.of("T06-2"), Optional.of("T06-3"));
        assertThat(takes()).isEmpty();
    }

    @Test
    void it_ends_once_and_not_while_the_other_is_still_at_work() throws Exception {
        takes();
        otherTakes();
        takes();
        assertThat(takes()).isEmpty();
        assertThat(ends).isZero();

        assertThat(otherTakes()).isEmpty();
        assertThat(ends).isEqualTo(1);
        takes();
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void a_worker_that_went_on_to_the_next_piece_is_still_at_work() throws Exception {
        otherTakes();
        otherTakes();
        otherTakes();
        assertThat(takes()).isEmpty();
        assertThat(ends).isZero();
    }
}
