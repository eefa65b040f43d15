package huizong.reading.xlsx;

import huizong.reading.lending.Styles;

/** The part that lists a workbook's styles. */
final class StylesXml {

    private StylesXml() {
    }

    static Styles read(PartXml xml) {
        Styles.Listing listing = new Styles.Listing();
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "numFmt" -> {
                    String code = xml.attribute("formatCode");
                    listing.format(xml.number("numFmtId", -1), code == null ? "" : code);
                }
                case "cellXfs" -> styles(xml, listing);
                // what else names formats (of conditional looks, of tables) is not a cell's own
                case "cellStyleXfs", "dxfs", "extLst" -> xml.skip();
                default -> { }
            }
        }
        return listing.listed();
    }

    private static void styles(PartXml xml, Styles.Listing listing) {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.at("xf")) {
                listing.style(xml.number("numFmtId", 0));
            }
        }
    }
}
