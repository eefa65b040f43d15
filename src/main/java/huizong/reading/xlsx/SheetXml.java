package huizong.reading.xlsx;

import huizong.reading.RefusalReason;
import huizong.reading.SheetEnd;
import huizong.reading.UnreadableSheetException;
import huizong.reading.lending.RowLender;
import huizong.reading.lending.SheetFacts;

/** Reads a worksheet in every dialect: any prefix, any encoding, any order of attributes. */
final class SheetXml {

    private final PartXml xml;
    private final RowLender lender;
    private final CellXml cells;
    private final SheetFacts facts = new SheetFacts();
    private int rowNumber;
    private boolean found;
    private boolean going = true;

    SheetXml(PartXml xml, RowLender lender) {
        this.xml = xml;
        this.lender = lender;
        this.cells = new CellXml(xml, lender.row());
    }

    SheetEnd read() {
        while (going && xml.nextElement()) {
            switch (xml.name()) {
                case "col" -> column();
                case "sheetData" -> {
                    found = true;
                    rows();
                }
                case "mergeCell" -> merge();
                case "extLst", "Choice" -> xml.skip();
                default -> { }
            }
        }
        if (!found) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, "a sheet without rows' place");
        }
        return going ? facts.end(lender) : facts.stopped(lender);
    }

    private void column() {
        if (xml.flag("hidden") || xml.number("min", 1) > 0 && zeroWidth()) {
            facts.hideColumns(xml.number("min", 1), xml.number("max", 1));
        }
    }

    private boolean zeroWidth() {
        String width = xml.attribute("width");
        return "0".equals(width) && xml.flag("customWidth");
    }

    private void merge() {
        String range = xml.attribute("ref");
        if (range != null) {
            facts.merge(range);
        }
    }

    private void rows() {
        int outer = xml.depth();
        while (going && xml.nextInside(outer)) {
            if (xml.at("row")) {
                row();
            } else {
                xml.skipExtension();
            }
        }
    }

    private void row() {
        rowNumber = xml.number("r", rowNumber + 1);
        lender.row().start(rowNumber, xml.flag("hidden") || "0".equals(xml.attribute("ht")) ? 1 : 0);
        cells.startRow();
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.at("c")) {
                cells.cell();
            } else {
                xml.skipExtension();
            }
        }
        cells.endRow();
        going = lender.lend();
    }
}
