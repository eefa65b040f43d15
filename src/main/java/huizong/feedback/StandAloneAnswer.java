package huizong.feedback;

import huizong.catalogue.Verdict;
import huizong.feedback.splice.PackageSplice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook with our sheet alone, for files no copy can be made of. */
final class StandAloneAnswer {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private StandAloneAnswer() {
    }

    /** @return the file written: the target with the extension .xlsx */
    static Path write(Answer answer, Path target) throws IOException {
        String name = target.getFileName().toString();
        int point = name.lastIndexOf('.');
        Path file = target.resolveSibling((point > 0 ? name.substring(0, point) : name) + ".xlsx");
        Path empty = target.resolveSibling("." + name + ".empty");
        writeEmpty(empty);
        try (PackageSplice splice = new PackageSplice(empty)) {
            ResultRows rows = ResultRows.of(answer, FindingLines.of(answer), List.of(), remark(answer));
            splice.write(file, Map.of(), AnswerWorkbook.SHEET, rows::xml);
        } finally {
            Files.deleteIfExists(empty);
        }
        return file;
    }

    /** That it is no copy, and where to mend then; a file that could not be read at all needs no second word. */
    private static Optional<String> remark(Answer answer) {
        return answer.verdict() == Verdict.UNREADABLE ? Optional.empty()
                : Optional.of(Sentences.of(answer).line("stand-alone", Map.of("file", answer.file())));
    }

    private static void writeEmpty(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType="
                + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/></Types>");
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheets></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations("styles", "styles.xml"));
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" "
                + "fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" "
                + "xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
        return parts;
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATION + "/" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
