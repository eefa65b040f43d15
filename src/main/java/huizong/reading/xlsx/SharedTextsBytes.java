package huizong.reading.xlsx;

import huizong.reading.ReadLimits;
import huizong.reading.lending.SharedTexts;
import huizong.reading.lending.Texts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the part of shared texts straight from its bytes, as long as it is written the way nearly all software writes it; at the
 * first sign of anything else it throws {@link UnusualXml} and the part is read as XML instead.
 */
final class SharedTextsBytes {

    private static final String PLAIN = "<t>";
    private static final String PRESERVED = "<t xml:space=\"preserve\">";
    private static final String END = "</si>";

    private final TextWindow window;
    private final SharedTexts texts;
    private byte[] text = new byte[256];
    private int length;

    private SharedTextsBytes(InputStream stream, long size, ReadLimits limits) {
        this.window = new TextWindow(stream, END, size);
        this.texts = new SharedTexts(limits, size);
    }

    /** @param size of the part in bytes, negative where it is not known */
    static SharedTexts read(InputStream stream, long size, ReadLimits limits) {
        SharedTextsBytes bytes = new SharedTextsBytes(stream, size, limits);
        bytes.read();
        return bytes.texts;
    }

    private void read() {
        window.head("<sst");
        while (window.wholeAhead()) {
            window.space();
            if (window.skip("<si>")) {
                pieces();
                keep();
            } else if (window.skip("<si/>")) {
                texts.add("");
            } else {
                throw new UnusualXml("between texts");
            }
        }
        window.foot("</sst>");
    }

    private void pieces() {
        length = 0;
        while (!window.skip(END)) {
            if (window.skip(PLAIN) || window.skip(PRESERVED)) {
                piece();
            } else if (window.skip("<rPr>")) {
                window.behind("</rPr>");
            } else if (window.skip("<rPh ")) {
                window.behind("</rPh>");
            } else if (window.skip("<phoneticPr ")) {
                window.behind("/>");
            } else if (!window.skip("<r>") && !window.skip("</r>") && !window.skip("<t/>")) {
                throw new UnusualXml("in a text");
            }
        }
    }

    private void piece() {
        int from = window.at();
        int end = window.behind("</t>") - "</t>".length();
        int plain = TextBytes.plain(window.bytes(), from, end - from);
        if (length + plain > text.length) {
            text = Arrays.copyOf(text, (length + plain) * 2);
        }
        System.arraycopy(window.bytes(), from, text, length, plain);
        length += plain;
        if (length > Texts.LONGEST) {
            throw new UnusualXml("a long text");
        }
    }

    private void keep() {
        if (escaped()) {
            texts.add(Texts.unescaped(new String(text, 0, length, StandardCharsets.UTF_8)));
        } else {
            texts.add(text, TextBytes.blank(text, 0, length) ? 0 : length);
        }
    }

    private boolean escaped() {
        for (int i = 1; i < length; i++) {
            if (text[i] == 'x' && text[i - 1] == '_') {
                return true;
            }
        }
        return false;
    }
}
