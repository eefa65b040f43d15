package huizong.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Parts of a package against the schema of the format (ECMA-376): order of elements, attributes, values. */
final class SchemaCheck {

    private interface Parsing {
        XmlObject parse(InputStream in, XmlOptions options) throws XmlException, IOException;
    }

    private SchemaCheck() {
    }

    /** What the schema objects to, one line each: part, then the objection. */
    static List<String> of(Path workbook) throws IOException {
        List<String> objections = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                Parsing parsing = parsing(entry.getName());
                if (parsing != null) {
                    check(zip, entry, parsing, objections);
                }
            }
        }
        return objections;
    }

    private static Parsing parsing(String part) {
        if (part.equals("xl/workbook.xml")) {
            return WorkbookDocument.Factory::parse;
        } else if (part.matches("xl/worksheets/[^/]+\\.xml")) {
            return WorksheetDocument.Factory::parse;
        } else if (part.equals("xl/styles.xml")) {
            return StyleSheetDocument.Factory::parse;
        }
        return part.matches("xl/(comments/)?comments[^/]*\\.xml") ? CommentsDocument.Factory::parse : null;
    }

    private static void check(ZipFile zip, ZipEntry entry, Parsing parsing, List<String> objections) throws IOException {
        List<org.apache.xmlbeans.XmlError> errors = new ArrayList<>();
        try (InputStream in = zip.getInputStream(entry)) {
            XmlObject parsed = parsing.parse(in, new XmlOptions());
            parsed.validate(new XmlOptions().setErrorListener(errors));
        } catch (XmlException notEven) {
            objections.add(entry.getName() + ": " + notEven.getMessage());
        }
        // xml:space stands on every text programs of the field write, and what they write beyond the standard stands in namespaces of its own
        errors.stream().map(org.apache.xmlbeans.XmlError::getMessage).filter(m -> !m.contains("schemas.microsoft.com") && !m.contains("AlternateContent")
                && !m.contains("space@http://www.w3.org/XML/1998/namespace"))
                .forEach(m -> objections.add(entry.getName() + ": " + m));
    }
}
