package huizong.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of two sheets (cover and list) as spreadsheet programs lay it out: shared strings, styles, spans. Rows
 * are given one after the other and the texts wait in a file beside it, so a giant needs no more memory than a small one.
 */
final class XlsxFile implements AutoCloseable {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Texts looked for when one comes again; of those beyond, which hardly ever do, each gets a place of its own. */
    private static final int MOST_REMEMBERED = 200_000;

    private final ZipOutputStream zip;
    private final Map<String, Integer> remembered = new HashMap<>();
    private final Path textsFile;
    private final Writer texts;
    private int distinct;
    private final StringBuilder sheet = new StringBuilder(1 << 16);
    private int row;
    private long textCells;

    XlsxFile(Path file, Map<String, String> cover, String title, List<String> heads) throws IOException {
        textsFile = file.resolveSibling(file.getFileName() + ".texts");
        texts = Files.newBufferedWriter(textsFile);
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
        fixedParts(title);
        coverSheet(cover);
        entry("xl/worksheets/sheet2.xml");
        sheet.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
        begin();
        text(title);
        end();
        begin();
        heads.forEach(this::text);
        end();
    }

    private int column;

    void begin() {
        row++;
        column = 0;
        sheet.append("<row r=\"").append(row).append("\" spans=\"1:30\">");
    }

    void text(String value) {
        int index = index(value);
        textCells++;
        open().append(" t=\"s\"><v>").append(index).append("</v></c>");
    }

    private int index(String value) {
        Integer known = remembered.get(value);
        if (known != null) {
            return known;
        }
        if (distinct < MOST_REMEMBERED) {
            remembered.put(value, distinct);
        }
        try {
            texts.append("<si><t>").append(value).append("</t></si>");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return distinct++;
    }

    void number(String digits) {
        open().append("><v>").append(digits).append("</v></c>");
    }

    /** A day as a serial number in the date style. */
    void day(int serial) {
        open().append(" s=\"1\"><v>").append(serial).append("</v></c>");
    }

    void blank() {
        column++;
    }

    private StringBuilder open() {
        column++;
        sheet.append("<c r=\"");
        if (column > 26) {
            sheet.append((char) ('A' + (column - 1) / 26 - 1));
        }
        return sheet.append((char) ('A' + (column - 1) % 26)).append(row).append('"');
    }

    void end() {
        sheet.append("</row>");
        if (sheet.length() > 1 << 15) {
            flush();
        }
    }

    private void flush() {
        try {
            zip.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
            sheet.setLength(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.append("</sheetData></worksheet>");
        flush();
        texts.close();
        entry("xl/sharedStrings.xml");
        sheet.append(HEAD).append("<sst xmlns=\"").append(MAIN).append("\" count=\"").append(textCells).append("\" uniqueCount=\"")
                .append(distinct).append("\">");
        flush();
        Files.copy(textsFile, zip);
        sheet.append("</sst>");
        flush();
        Files.delete(textsFile);
        zip.close();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_600_000_000_000L);
        zip.putNextEntry(entry);
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
    }

    private void coverSheet(Map<String, String> cover) throws IOException {
        List<Map.Entry<String, String>> fields = new ArrayList<>(cover.entrySet());
        entry("xl/worksheets/sheet1.xml");
        sheet.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
        row = 0;
        for (Map.Entry<String, String> field : fields) {
            begin();
            text(field.getKey());
            text(field.getValue());
            end();
        }
        sheet.append("</sheetData></worksheet>");
        flush();
        row = 0;
    }

    private void fixedParts(String title) throws IOException {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" + types + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types + "sharedStrings+xml\"/></Types>");
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packaged = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        part("_rels/.rels", packaged + "<Relationship Id=\"rId1\" Type=\"" + relations
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + relations + "\"><sheets>"
                + "<sheet name=\"封面\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"" + title
                + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", packaged
                + "<Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
                + "<Relationship Id=\"rId3\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId4\" Type=\"" + relations + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    }
}
