package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions that would make a parser read a file, call a server or grow without end: refused in every part that is read. */
class HostileXmlTest {

    private static final String SECRET = "secret-of-the-machine";

    @TempDir Path folder;

    private static SmallWorkbook workbook() {
        return new SmallWorkbook().shared("<si><t>甲</t></si>").styles("<cellXfs><xf numFmtId=\"0\"/></cellXfs>")
                .rows("<row><c t=\"s\"><v>0</v></c></row>");
    }

    private static String read(Path file) {
        return new WorkbookReader(ReadLimits.DEFAULT).openSorted(file).fold(opened -> {
            List<String> cells = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                SeenCell.all(workbook.sheets().get(0)).forEach(cell -> cells.add(cell.text()));
                return cells.toString();
            } catch (UnreadableSheetException problem) {
                return problem.reason() + " " + problem.getMessage();
            }
        }, refused -> refused.reason() + " " + refused.detail());
    }

    /** The part with a document type before its root, and a use of its entity as the root's first text. */
    private SmallWorkbook with(String part, String documentType, Charset charset) {
        String xml = new String(workbook().parts().get(part), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
        int root = xml.indexOf('>') + 1;
        return workbook().part(part, ((charset.equals(StandardCharsets.UTF_8) ? "" : "\uFEFF") + documentType + xml.substring(0, root) + "&a;" + xml.substring(root))
                .getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"})
    void no_part_may_define_anything(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY ").append(i == 9 ? "a" : "a" + i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String called = "http://127.0.0.1:" + server.getLocalPort() + "/a";
            for (String type : List.of(laughs + "]>", "<!DOCTYPE a [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE a [<!ENTITY a SYSTEM \"" + called + "\">]>", "<!DOCTYPE a SYSTEM \"" + called + "\">",
                    "<!DOCTYPE a [<!ENTITY % b SYSTEM \"" + called + "\"> %b;]>", "<!-- " + "x".repeat(5000) + " --><!DOCTYPE a [<!ENTITY a \"b\">]>")) {
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    String said = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(with(part, type, charset).in(folder)));
                    assertThat(said).as(type.substring(0, Math.min(80, type.length()))).startsWith("DTD_OR_ENTITY").doesNotContain(SECRET);
                }
            }
            Assertions.assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/externalLinks/externalLink1.xml", "docProps/core.xml", "xl/connections.xml", "customXml/item1.xml"})
    void parts_that_lead_elsewhere_are_never_opened(String part) {
        assertThat(read(workbook().part(part, "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///\">]><a>&a;").in(folder))).isEqualTo("[甲]");
    }
}
