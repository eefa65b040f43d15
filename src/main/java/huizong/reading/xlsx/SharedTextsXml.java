package huizong.reading.xlsx;

import huizong.reading.ReadLimits;
import huizong.reading.lending.SharedTexts;
import huizong.reading.lending.Texts;

/** The part of shared texts, read as XML. */
final class SharedTextsXml {

    private SharedTextsXml() {
    }

    static SharedTexts read(PartXml xml, ReadLimits limits) {
        SharedTexts texts = new SharedTexts(limits);
        StringBuilder text = new StringBuilder();
        while (xml.nextElement()) {
            if (xml.at("si")) {
                RichText.into(text, xml);
                texts.add(Texts.unescaped(text.toString()));
            } else if (!xml.at("sst")) {
                xml.skipExtension();
            }
        }
        return texts;
    }
}
