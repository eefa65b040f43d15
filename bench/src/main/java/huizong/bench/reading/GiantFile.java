package huizong.bench.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One sheet of any number of rows and 30 columns: numbers of cases, codes, Chinese texts, dates, counts, amounts; two distinct
 * texts a row. Always the same bytes.
 */
final class GiantFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORDS = "职工会员工会单位劳动争议调解协议履行工资补偿社保合同企业制造建筑服务快递配送协商代表大会";
    private static final int TEXTS = 12;
    private static final int DATES = 4;
    private static final int COUNTS = 8;
    private static final int AMOUNTS = 4;

    private final ZipOutputStream zip;
    private final boolean shared;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final StringBuilder xml = new StringBuilder(1 << 16);
    private final Random random = new Random(42);
    private int row;
    private int column;
    private long textCells;

    private GiantFile(OutputStream out, boolean shared) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.shared = shared;
    }

    static void write(Path file, int rows, boolean shared) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            GiantFile giant = new GiantFile(out, shared);
            giant.fixedParts();
            giant.sheet(rows);
            giant.texts();
            giant.zip.close();
        }
    }

    private void sheet(int rows) throws IOException {
        part("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><dimension ref=\"A1:AD" + rows + "\"/><sheetData>");
        for (row = 1; row <= rows; row++) {
            column = 0;
            xml.append("<row r=\"").append(row).append("\" spans=\"1:30\">");
            text("案件-%06d".formatted(row));
            text(words(12));
            for (int i = 2; i < TEXTS; i++) {
                text(i % 2 == 0 ? "第" + random.nextInt(400) + "工程有限公司" : WORDS.substring(i, i + 2));
            }
            for (int i = 0; i < DATES; i++) {
                open().append(" s=\"1\"><v>").append(45_748 + random.nextInt(30)).append("</v></c>");
            }
            for (int i = 0; i < COUNTS; i++) {
                open().append("><v>").append(random.nextInt(200)).append("</v></c>");
            }
            for (int i = 0; i < AMOUNTS; i++) {
                open().append(" s=\"2\"><v>").append(random.nextInt(90_000)).append('.').append(10 + random.nextInt(90)).append("</v></c>");
            }
            column++;
            text("是");
            xml.append("</row>");
            flush(1 << 15);
        }
        xml.append("</sheetData></worksheet>");
        flush(0);
    }

    private StringBuilder open() {
        int zero = column++;
        xml.append("<c r=\"");
        if (zero >= 26) {
            xml.append((char) ('A' + zero / 26 - 1));
        }
        return xml.append((char) ('A' + zero % 26)).append(row).append('"');
    }

    private void text(String text) {
        if (shared) {
            int index = texts.computeIfAbsent(text, t -> texts.size());
            textCells++;
            open().append(" t=\"s\"><v>").append(index).append("</v></c>");
        } else {
            open().append(" t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder(length);
        random.ints(length, 0, WORDS.length()).forEach(i -> words.append(WORDS.charAt(i)));
        return words.toString();
    }

    private void texts() throws IOException {
        part("xl/sharedStrings.xml", "<sst " + MAIN + " count=\"" + textCells + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts.keySet()) {
            xml.append("<si><t>").append(text).append("</t></si>");
            flush(1 << 15);
        }
        xml.append("</sst>");
        flush(0);
    }

    private void flush(int above) throws IOException {
        if (xml.length() > above) {
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            xml.setLength(0);
        }
    }

    private void part(String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_600_000_000_000L);
        zip.putNextEntry(entry);
        xml.append(HEAD).append(content);
        flush(0);
    }

    private void fixedParts() throws IOException {
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + type("/xl/workbook.xml", "sheet.main")
                + type("/xl/worksheets/sheet1.xml", "worksheet") + type("/xl/styles.xml", "styles")
                + type("/xl/sharedStrings.xml", "sharedStrings") + "</Types>");
        part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation(1, "worksheet", "worksheets/sheet1.xml")
                + relation(2, "styles", "styles.xml") + relation(3, "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part("xl/styles.xml", "<styleSheet " + MAIN + "><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPES + kind + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
