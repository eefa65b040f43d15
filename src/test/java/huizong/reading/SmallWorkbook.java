package huizong.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can say exactly what stands in the file. */
public final class SmallWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public SmallWorkbook() {
        String package2006 = "http://schemas.openxmlformats.org/package/2006/relationships";
        part("_rels/.rels", HEAD + "<Relationships xmlns=\"" + package2006 + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/_rels/workbook.xml.rels", HEAD + "<Relationships xmlns=\"" + package2006 + "\"><Relationship Id=\"rId1\" Type=\""
                + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + OFFICE
                + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + OFFICE
                + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
        tabs("<sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        rows("");
    }

    public SmallWorkbook part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public SmallWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** The parts as they stand, by name. */
    Map<String, byte[]> parts() {
        return parts;
    }

    public SmallWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    public SmallWorkbook tabs(String inner) {
        return part("xl/workbook.xml", HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + inner + "</workbook>");
    }

    public SmallWorkbook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    public SmallWorkbook sheet(String inner) {
        return part("xl/worksheets/sheet1.xml", HEAD + "<worksheet xmlns=\"" + MAIN + "\">" + inner + "</worksheet>");
    }

    public SmallWorkbook shared(String inner) {
        return part("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\">" + inner + "</sst>");
    }

    public SmallWorkbook styles(String inner) {
        return part("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN + "\">" + inner + "</styleSheet>");
    }

    public Path in(Path folder) {
        Path file = folder.resolve("small.xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }
}
