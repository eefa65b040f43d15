package huizong.bench.reading;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** POI's event model: raw values by a handler of one's own, and formatted ones by the handler POI offers. */
final class PoiSax {

    private PoiSax() {
    }

    private interface Handling {
        ContentHandler handler(XSSFReader reader, ReadOnlySharedStringsTable texts, Tally tally) throws Exception;
    }

    static Tally raw(Path file) throws Exception {
        return read(file, (reader, texts, tally) -> new RawCells(texts, tally));
    }

    static Tally formatted(Path file) throws Exception {
        return read(file, (reader, texts, tally) -> new XSSFSheetXMLHandler(reader.getStylesTable(), texts, new FormattedCells(tally), false));
    }

    private static Tally read(Path file, Handling handling) throws Exception {
        Tally tally = new Tally();
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opc);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(opc);
            for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(handling.handler(reader, texts, tally));
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        return tally;
    }

    private static final class RawCells extends DefaultHandler {

        private final ReadOnlySharedStringsTable texts;
        private final Tally tally;
        private final StringBuilder value = new StringBuilder();
        private boolean inValue;
        private String type = "";

        RawCells(ReadOnlySharedStringsTable texts, Tally tally) {
            this.texts = texts;
            this.tally = tally;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            switch (localName) {
                case "row" -> tally.row();
                case "c" -> type = String.valueOf(attributes.getValue("t"));
                case "v", "t" -> {
                    value.setLength(0);
                    inValue = true;
                }
                default -> { }
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            if (inValue) {
                value.append(letters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            if (localName.equals("v") || localName.equals("t")) {
                inValue = false;
                switch (type) {
                    case "s" -> tally.text(texts.getItemAt(Integer.parseInt(value.toString())).getString());
                    case "null", "n" -> tally.number(new BigDecimal(value.toString()));
                    default -> tally.text(value.toString());
                }
            }
        }
    }

    private record FormattedCells(Tally tally) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {
            tally.row();
        }

        @Override
        public void endRow(int row) {
            // nothing is kept of a row
        }

        @Override
        public void cell(String reference, String formatted, XSSFComment comment) {
            tally.text(formatted);
        }
    }
}
