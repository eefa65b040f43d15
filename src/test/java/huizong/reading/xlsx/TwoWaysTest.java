package huizong.reading.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huizong.reading.Corpus;
import huizong.reading.ReadLimits;
import huizong.reading.RowOrder;
import huizong.reading.RowVisitor;
import huizong.reading.SeenCell;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;
import huizong.reading.SmallWorkbook;
import huizong.reading.Unpacking;
import huizong.reading.UnreadableSheetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The quick way from the bytes and the thorough one by XML see the same in every sheet. */
class TwoWaysTest {

    private static final ReadLimits WIDE = new ReadLimits(256L << 20, 4L << 30, 400, 10_000, 256, 1_048_576, 16_384, 512L << 20);

    private static List<String> seen(Function<RowVisitor, SheetEnd> way) {
        List<String> seen = new ArrayList<>();
        try {
            SheetEnd end = way.apply(row -> {
                for (int i = 0; i < row.size(); i++) {
                    seen.add(SeenCell.of(row, i) + " " + row.hidden() + " " + row.sharedText(i) + " " + row.tenThousandths(i));
                }
                return true;
            });
            seen.add(end.toString());
        } catch (UnreadableSheetException problem) {
            // how many rows were lent before the sheet turned out bad is nobody's business: none of them counts
            return List.of(problem.reason().toString());
        }
        return seen;
    }

    private static String difference(Path file) {
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file, null, WIDE, RowOrder.ANY, Unpacking.IN_LINE)) {
            for (Sheet sheet : workbook.sheets()) {
                List<String> quick = seen(sheet::read);
                List<String> thorough = seen(((XlsxSheet) sheet)::readAsXml);
                if (!quick.equals(thorough)) {
                    for (int i = 0; i < quick.size(); i++) {
                        if (i >= thorough.size() || !quick.get(i).equals(thorough.get(i))) {
                            return quick.get(i) + " <> " + (i < thorough.size() ? thorough.get(i) : "nothing");
                        }
                    }
                    return "nothing <> " + thorough.get(quick.size());
                }
            }
            return "";
        } catch (UnreadableSheetException refused) {
            return "";
        }
    }

    @Test
    void see_the_same_in_every_workbook_of_the_corpus() {
        assumeTrue(Corpus.present());
        Map<String, String> differences = new TreeMap<>();
        for (Path file : Corpus.files(".xlsx", ".xlsm")) {
            String difference = difference(file);
            if (!difference.isEmpty()) {
                differences.put(file.getFileName().toString(), difference);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Property(tries = 500)
    void see_the_same_in_whatever_is_put_together(@ForAll("rows") String rows) throws IOException {
        Path folder = Files.createTempDirectory("two-ways");
        Path file = new SmallWorkbook().shared("<si><t>甲</t></si><si><t> </t></si>")
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>").rows(rows).in(folder);
        assertThat(difference(file)).isEmpty();
        Files.delete(file);
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> cell = Arbitraries.of("<c><v>12</v></c>", "<c s=\"1\"><v>44526.5</v></c>", "<c t=\"s\"><v>0</v></c>", "<c t='s'><v>1</v></c>",
                "<c t=\"str\"><f>A1&amp;\"x\"</f><v>a&lt;b&gt;，１２</v></c>", "<c t=\"inlineStr\"><is><t>会员</t></is></c>",
                "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> \u3000 </t></is></c>", "<c t=\"inlineStr\"><is><r><t>甲</t></r></is></c>",
                "<c\n s=\"1\"/>", "<c><f>1+1</f></c>", "<c><f t=\"shared\" si=\"0\"/><v/></c>", "<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#N/A</v></c>",
                "<c><v>1E-3</v></c>", "<c><v>x</v></c>", "<c t=\"str\"><v>&#65;</v></c>", "<c t=\"str\"><v>a\r\nb</v></c>", "<c t=\"str\"><v>a\u0001</v></c>",
                "<c t=\"d\"><v>2021-11-26</v></c>", "<c><v> 5 </v></c>", "<c t=\"s\"><v>9</v></c>", "<c t=\"str\"><v>_x0041_\ud83d\ude00</v></c>",
                "<c><!-- no --><v>1</v></c>", "<x:c xmlns:x=\"y\"><x:v>3</x:v></x:c>", "<c r=\"A1\"><v>1</v></c>", "<c r=\"ZZ1\" cm=\"1\"><v>1</v></c>",
                "<c t=\"str\"><v>&nope;</v></c>", "<c t=\"str\"><v>a]]&gt;b</v></c>", "<c><extLst/><v>1</v></c>", "<c><v>1</v>");
        Arbitrary<String> usual = Arbitraries.of("<c><v>12</v></c>", "<c t=\"s\"><v>0</v></c>", "<c t=\"str\"><v>a&amp;b</v></c>", "<c><v>-0.5</v></c>");
        Arbitrary<String> start = Arbitraries.of("<row>", "<row hidden=\"1\" spans=\"1:3\">", "<row ht='0'>", "<row r=\"7\">", "<row x14ac:dyDescent=\"0.3\" xmlns:x14ac=\"a\" >");
        Arbitrary<String> cells = Arbitraries.frequencyOf(Tuple.of(8, usual), Tuple.of(1, cell)).list().ofMaxSize(6).map(all -> String.join("", all));
        Arbitrary<String> row = Combinators.combine(start, cells).as((open, inner) -> open + inner + "</row>");
        return Arbitraries.frequencyOf(Tuple.of(8, row), Tuple.of(1, Arbitraries.of("<row/>", "\n", "<row r=\"3\"/>")))
                .list().ofMaxSize(6).map(all -> String.join("", all));
    }
}
