package huizong.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A second opinion: what POI's model of the whole workbook says of every cell, on every workbook of the corpus. */
class PoiAgreementTest {

    /** As wide as the format allows: one workbook of the corpus uses its very last column. */
    private final WorkbookReader reader = new WorkbookReader(
            new ReadLimits(256L << 20, 4L << 30, 400, 10_000, 256, 1_048_576, 16_384, 512L << 20));

    @Test
    void sees_every_cell_of_the_corpus_as_poi_sees_it() {
        assumeTrue(Corpus.present());
        Map<String, String> differences = new TreeMap<>();
        for (Path file : Corpus.files(".xlsx", ".xlsm")) {
            String difference = difference(file);
            if (!difference.isEmpty()) {
                differences.put(file.getFileName().toString(), difference);
            }
        }
        String strict = "POI: org.apache.poi.ooxml.POIXMLException: Strict OOXML isn't currently supported, please see bug #57699";
        assertThat(differences).isEqualTo(new TreeMap<>(Map.of("57914.xlsx", strict, "SampleSS.strict.xlsx", strict,
                "SimpleStrict.xlsx", strict, "sample.strict.xlsx", strict)));
    }

    @Test
    void refuses_what_is_no_sound_workbook_and_nothing_else_of_the_corpus() {
        assumeTrue(Corpus.present());
        Map<String, RefusalReason> refused = new TreeMap<>();
        for (Path file : Corpus.files(".xlsx", ".xlsm")) {
            try {
                ours(file);
            } catch (UnreadableSheetException problem) {
                refused.put(file.getFileName().toString(), problem.reason());
            }
        }
        assertThat(refused.keySet().stream().filter(name -> !name.startsWith("clusterfuzz"))
                .collect(Collectors.toMap(name -> name, refused::get))).isEqualTo(Map.ofEntries(
                        entry("54764.xlsx", RefusalReason.DTD_OR_ENTITY), entry("54764-2.xlsx", RefusalReason.DTD_OR_ENTITY),
                        entry("poc-xmlbomb.xlsx", RefusalReason.DTD_OR_ENTITY),
                        entry("poc-xmlbomb-empty.xlsx", RefusalReason.DTD_OR_ENTITY),
                        entry("58616.xlsx", RefusalReason.ENCRYPTED), entry("protected_passtika.xlsx", RefusalReason.ENCRYPTED),
                        entry("crash-9bf3cd4bd6f50a8a9339d363c2c7af14b536865c.xlsx", RefusalReason.ENCRYPTED),
                        entry("crash-274d6342e4842d61be0fb48eaadad6208ae767ae.xlsx", RefusalReason.DAMAGED),
                        // two parts of one name
                        entry("duplicate-filename.xlsx", RefusalReason.DAMAGED),
                        entry("duplicate-filename-case-insensitive.xlsx", RefusalReason.DAMAGED),
                        // a row 0
                        entry("poc-shared-strings.xlsx", RefusalReason.DAMAGED),
                        // the element names of the format before it was published
                        entry("sample-beta.xlsx", RefusalReason.DAMAGED),
                        entry("xlsx-corrupted.xlsx", RefusalReason.DAMAGED)));
        assertThat(refused.entrySet().stream().filter(file -> file.getKey().startsWith("clusterfuzz")).map(Map.Entry::getValue))
                .hasSize(14).containsOnly(RefusalReason.DAMAGED);
    }

    private String difference(Path file) {
        List<String> ours;
        try {
            ours = ours(file);
        } catch (UnreadableSheetException listedInTheOtherTest) {
            return "";
        }
        List<String> theirs;
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ); XSSFWorkbook workbook = new XSSFWorkbook(opc)) {
            theirs = theirs(workbook);
        } catch (Exception poiCannotReadIt) {
            return "POI: " + poiCannotReadIt;
        }
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            String our = i < ours.size() ? ours.get(i) : "nothing";
            String their = i < theirs.size() ? theirs.get(i) : "nothing";
            if (!our.equals(their)) {
                return our + " <> " + their;
            }
        }
        return "";
    }

    private List<String> ours(Path file) {
        return reader.open(file).fold(opened -> {
            List<String> cells = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                for (Sheet sheet : workbook.sheets()) {
                    SeenCell.all(sheet).forEach(cell -> cells.add(sheet.name() + " " + cell.address() + " " + cell.kind()
                            + (cell.formula() ? " formula " : " ") + cell.text()));
                }
            }
            return cells;
        }, refused -> {
            throw new UnreadableSheetException(refused.reason(), refused.detail());
        });
    }

    private static List<String> theirs(XSSFWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
            XSSFSheet sheet = workbook.getSheetAt(s);
            if (sheet.getClass() == XSSFSheet.class) {
                sheet.forEach(row -> row.forEach(cell -> {
                    String seen = seen((XSSFCell) cell);
                    if (!seen.isEmpty()) {
                        cells.add(sheet.getSheetName() + " " + cell.getAddress() + " " + seen);
                    }
                }));
            }
        }
        return cells;
    }

    private static String seen(XSSFCell cell) {
        boolean formula = cell.getCTCell().isSetF();
        String raw = cell.getRawValue();
        String mark = formula ? " formula " : " ";
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (formula && (raw == null || type == CellType.NUMERIC && raw.isEmpty())) {
            return CellKind.FORMULA_WITHOUT_VALUE + mark;
        }
        return switch (type) {
            case NUMERIC -> raw == null || raw.isBlank() ? "" : CellKind.NUMBER + mark + raw.strip();
            case STRING -> blank(text(cell)) ? "" : CellKind.TEXT + mark + text(cell);
            case BOOLEAN -> CellKind.BOOLEAN + mark + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> CellKind.ERROR + mark + raw;
            default -> formula ? "?" : "";
        };
    }

    private static String text(Cell cell) {
        return cell.getRichStringCellValue().getString();
    }

    static boolean blank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B);
    }
}
