package huizong.checking;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Standing COUNTS = Standing.of(Verdict.ACCEPTED);

    @Test
    void a_higher_revision_takes_the_place_of_the_one_that_counts() {
        assertThat(settle(Map.of(of(1, 1, "a"), Verdict.ACCEPTED), Map.of(2L, Verdict.ACCEPTED), of(2, 2, "b"))).containsExactly(
                Map.entry(1L, COUNTS.supersededBy(2)), Map.entry(2L, new Standing(Verdict.ACCEPTED, null, null, 1L, null)));
    }

    @Test
    void the_last_counting_one_goes_on_counting_where_the_higher_is_returned() {
        assertThat(settle(Map.of(of(1, 1, "a"), Verdict.ACCEPTED), Map.of(2L, Verdict.RETURNED), of(2, 2, "b"))).containsExactly(
                Map.entry(2L, new Standing(Verdict.RETURNED, Standing.EARLIER_GOES_ON_COUNTING, null, null, null)));
    }

    @Test
    void a_revision_not_above_one_that_stands_is_returned() {
        assertThat(settle(Map.of(of(1, 2, "a"), Verdict.HELD), Map.of(2L, Verdict.ACCEPTED, 3L, Verdict.ACCEPTED), of(2, 2, "b"), of(3, 1, "c")))
                .containsExactly(Map.entry(2L, new Standing(Verdict.RETURNED, Standing.LOWER_REVISION, null, null, null)),
                        Map.entry(3L, new Standing(Verdict.RETURNED, Standing.LOWER_REVISION, null, null, null)));
    }

    @Test
    void the_same_content_is_a_duplicate_of_what_stands_and_of_nothing_else() {
        assertThat(settle(Map.of(of(1, 1, "a"), Verdict.ACCEPTED), Map.of(2L, Verdict.ACCEPTED), of(2, 2, "a")))
                .containsExactly(Map.entry(2L, new Standing(Verdict.DUPLICATE, Standing.SAME_CONTENT, 1L, null, null)));
        assertThat(settle(Map.of(), Map.of(1L, Verdict.RETURNED, 2L, Verdict.RETURNED), of(1, 1, "a"), of(2, 1, "a")))
                .containsExactly(Map.entry(1L, Standing.of(Verdict.RETURNED)), Map.entry(2L, Standing.of(Verdict.RETURNED)));
    }

    @Test
    void returns_of_two_funds_are_two_returns() {
        JudgedSubmission other = new JudgedSubmission(2, "j", "f", "2025", "J", "F2", 1, "b", false, 1, LocalDate.EPOCH, LocalDate.EPOCH, "x");
        assertThat(settle(Map.of(of(1, 1, "a"), Verdict.ACCEPTED), Map.of(2L, Verdict.ACCEPTED), other)).containsExactly(Map.entry(2L, COUNTS));
    }

    @Test
    void the_order_of_files_changes_nothing() {
        Map<Long, Verdict> own = Map.of(1L, Verdict.ACCEPTED, 2L, Verdict.ACCEPTED, 3L, Verdict.RETURNED, 4L, Verdict.ACCEPTED_IN_PART,
                5L, Verdict.HELD, 6L, Verdict.ACCEPTED);
        List<JudgedSubmission> files = new ArrayList<>(List.of(of(1, 1, "a"), of(2, 1, "b"), of(3, 2, "c"), of(4, 3, "d"), of(5, 4, "e"),
                of(6, 2, "a")));
        Map<Long, Standing> expected = settle(Map.of(), own, files.toArray(JudgedSubmission[]::new));
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(files, random);
            assertThat(settle(Map.of(), own, files.toArray(JudgedSubmission[]::new))).isEqualTo(expected);
        }
        assertThat(expected).containsEntry(1L, COUNTS.supersededBy(4))
                .containsEntry(2L, new Standing(Verdict.RETURNED, Standing.LOWER_REVISION, null, null, null))
                .containsEntry(4L, new Standing(Verdict.ACCEPTED_IN_PART, null, null, 1L, null))
                .containsEntry(6L, new Standing(Verdict.DUPLICATE, Standing.SAME_CONTENT, 1L, null, null));
    }

    private static Map<Long, Standing> settle(Map<JudgedSubmission, Verdict> earlier, Map<Long, Verdict> own, JudgedSubmission... submissions) {
        Map<Long, Standing> settled = new TreeMap<>();
        new Settlement(earlier, own).settle(List.of(submissions)).forEach((submission, standing) -> settled.put(submission.id(), standing));
        return settled;
    }

    private static JudgedSubmission of(long id, int revision, String content) {
        return new JudgedSubmission(id, "j", "f", "2025", "J", null, revision, content, false, 1, LocalDate.EPOCH, LocalDate.EPOCH, "x");
    }
}
