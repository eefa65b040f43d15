package huizong.decoding.cells;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.decoding.words.Wording;
import huizong.reading.Utf8Span;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text kept by a look at its bytes is one that the thorough way keeps as it stands. */
class PlainLettersTest {

    private static Utf8Span span(String text) {
        byte[] bytes = ("前" + text + "后").getBytes(StandardCharsets.UTF_8);
        Utf8Span span = new Utf8Span();
        span.at(bytes, 3, bytes.length - 6);
        return span;
    }

    @Property(tries = 3_000)
    void are_kept_as_the_thorough_way_keeps_them(@ForAll("texts") String text) {
        if (PlainLetters.kept(span(text))) {
            assertThat(Wording.stripped(text)).isEqualTo(text).isNotEmpty();
            assertThat(ResidentNumbers.hiddenIn(text)).isEqualTo(text);
            assertThat(StorableText.firstForbidden(text)).isNegative();
        }
        if (PlainLetters.beginsWithLetter(span(text))) {
            assertThat(Wording.stripped(text)).startsWith(text.substring(0, 1)).doesNotStartWith("-").doesNotStartWith("…").doesNotStartWith(".");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("案", "件", "Z", "b", "7", "0", "-", "—", "…", ".", " ", "\u00A0", "\u3000", "\u2009", "\uFEFF", "\u200B", "（", "）", "é",
                "\n", "\t", "\u0001", "\uFFFE", "\uFFFF", "\uFFFD", "😀", "䷀", "豈", "420106199003078", "42010619900307861", "11010519491231002X")
                .list().ofMaxSize(7).map(parts -> String.join("", parts));
    }

    @Example
    void are_what_most_texts_are_made_of() {
        assertThat(PlainLetters.kept(span("第12工程（一）有限公司"))).isTrue();
        assertThat(PlainLetters.kept(span("990101-000012"))).isTrue();
        assertThat(PlainLetters.kept(span("案 11010519491231002X 号"))).isFalse();
        assertThat(PlainLetters.kept(span(""))).isFalse();
    }
}
