package huizong.reading.xlsx;

import huizong.reading.lending.CellValue;
import huizong.reading.lending.LentRow;
import huizong.reading.lending.Reference;
import huizong.reading.lending.Texts;

/** Reads the cells of a row as elements, and keeps their values' bytes until the row has been lent. */
final class CellXml {

    private final PartXml xml;
    private final LentRow row;
    private final CellValue value;
    private final StringBuilder text = new StringBuilder();
    private int column;

    CellXml(PartXml xml, LentRow row) {
        this.xml = xml;
        this.row = row;
        this.value = new CellValue(row);
    }

    void startRow() {
        column = 0;
        value.clear();
    }

    void endRow() {
        value.done();
    }

    /** The current element is a {@code c}; goes to its end. */
    void cell() {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : Reference.column(reference);
        int style = xml.number("s", 0);
        String type = xml.attribute("t");
        boolean inline = type == null || type.equals("inlineStr");
        int outer = xml.depth();
        int formula = 0;
        boolean valued = false;
        text.setLength(0);
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "v" -> {
                    xml.textInto(text, Texts.LONGEST);
                    valued = true;
                }
                case "is" -> {
                    if (inline) {
                        RichText.into(text, xml);
                        valued = true;
                    } else {
                        // left behind by programs that gave the cell another value
                        xml.skip();
                    }
                }
                case "f" -> {
                    formula = LentRow.FORMULA;
                    xml.skip();
                }
                default -> xml.skipExtension();
            }
        }
        if (valued) {
            value.add(column, style, type == null ? "n" : type, formula, text.toString());
        } else if (formula != 0) {
            value.addWithoutValue(column, style);
        }
    }
}
