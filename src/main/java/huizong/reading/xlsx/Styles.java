package huizong.reading.xlsx;

import huizong.reading.NumberLook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each style of the workbook makes a number look. */
final class Styles {

    private final NumberLook[] looks;

    Styles(List<NumberLook> looks) {
        this.looks = looks.toArray(NumberLook[]::new);
    }

    static Styles none() {
        return new Styles(List.of());
    }

    static Styles read(PartXml xml) {
        Map<Integer, NumberLook> own = new HashMap<>();
        List<NumberLook> looks = new ArrayList<>();
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "numFmt" -> {
                    String code = xml.attribute("formatCode");
                    own.put(xml.number("numFmtId", -1), FormatCode.look(code == null ? "" : code));
                }
                case "cellXfs" -> readLooks(xml, own, looks);
                // what else names formats (of conditional looks, of tables) is not a cell's own
                case "cellStyleXfs", "dxfs", "extLst" -> xml.skip();
                default -> { }
            }
        }
        return new Styles(looks);
    }

    private static void readLooks(PartXml xml, Map<Integer, NumberLook> own, List<NumberLook> looks) {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.at("xf")) {
                int format = xml.number("numFmtId", 0);
                NumberLook look = own.get(format);
                looks.add(look == null ? FormatCode.builtIn(format) : look);
            }
        }
    }

    NumberLook look(int style) {
        return style >= 0 && style < looks.length ? looks[style] : NumberLook.PLAIN;
    }
}
