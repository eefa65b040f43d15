package huizong.reading.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shared texts come back as they were added, however many there are. */
class SharedTextsTest {

    /** Of many lengths, so that some end at, before and behind the edges of what is kept together; every hundredth one is blank. */
    private static String text(int i) {
        return i % 100 == 0 ? "" : "案件" + i + "𠀀".repeat(i % 700);
    }

    @Test
    void gives_back_texts_of_more_than_it_keeps_in_memory() {
        SharedTexts texts = new SharedTexts(ReadLimits.DEFAULT);
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            texts.add(text(i));
        }
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i * 7_919 % count;
            if (!texts.text(index).equals(text(index)) || texts.blank(index) != text(index).isEmpty()) {
                different.add(index);
            }
        }
        assertThat(different).isEmpty();
        assertThat(texts.size()).isEqualTo(count);
    }

    @Test
    void gives_back_the_longest_texts() {
        SharedTexts texts = new SharedTexts(ReadLimits.DEFAULT, 10);
        List<String> longest = Stream.of("长", "更", "最").map(letter -> letter.repeat(Texts.LONGEST)).toList();
        longest.forEach(texts::add);
        assertThat(Stream.of(0, 1, 2, 1).map(texts::text)).containsExactly(longest.get(0), longest.get(1), longest.get(2), longest.get(1));
    }

    @Test
    void refuses_more_bytes_than_the_limit() {
        SharedTexts texts = new SharedTexts(new ReadLimits(1 << 20, 1 << 20, 400, 10, 10, 10, 10, 9));
        texts.add("一二三");
        assertThatThrownBy(() -> texts.add("4")).isInstanceOfSatisfying(UnreadableSheetException.class,
                refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.TOO_LARGE));
    }
}
