package huizong.reading.xlsx;

import huizong.reading.lending.Texts;

/** A text that may be cut into runs of different looks, with phonetic marks above it that are no part of it. */
final class RichText {

    private RichText() {
    }

    /** Reads the text of the current element ({@code si} or {@code is}) and goes to its end. */
    static void into(StringBuilder text, PartXml xml) {
        text.setLength(0);
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.at("t")) {
                xml.textInto(text, Texts.LONGEST);
            } else if (xml.at("rPr") || xml.at("rPh") || xml.at("phoneticPr")) {
                xml.skip();
            } else if (!xml.at("r")) {
                xml.skipExtension();
            }
        }
    }
}
