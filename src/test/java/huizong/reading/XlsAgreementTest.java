package huizong.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second opinion on the older binary workbooks: POI's model of each one of the corpus. */
class XlsAgreementTest {

    private static final WorkbookReader READER = new WorkbookReader(ReadLimits.DEFAULT);

    /** What only one of the two takes for a workbook's cells; every other difference is a fault of ours. */
    private static final Map<String, String> POIS_OWN_FAULTS = Map.ofEntries(
            // records of settings that are longer than POI thinks, which it takes for damage
            entry("43493.xls", "POI: LeftoverDataException"), entry("44958_1.xls", "POI: LeftoverDataException"),
            // A1 is not a number (NaN), of which POI makes a figure
            entry("49761.xls", "Sheet0 A1 ERROR #NUM! <> Sheet0 A1 NUMBER 2.6965397022935E+308"),
            // protected by the password that every spreadsheet program knows: to us it is encrypted as any other
            entry("50833.xls", "refused ENCRYPTED <> Sheet1 A1 TEXT test cell value"));

    private static final Map<String, String> DIFFERENCES = new TreeMap<>();
    private static final Map<String, List<String>> LEFT_OUT = new TreeMap<>();

    @BeforeAll
    static void reads_the_corpus_in_both_ways() {
        if (Corpus.present()) {
            for (Path file : Corpus.files(".xls")) {
                String difference = difference(file);
                // files bent on purpose may be refused: POI reads on whatever happens
                if (!difference.isEmpty() && !(bent(file) && difference.startsWith("refused"))) {
                    DIFFERENCES.put(file.getFileName().toString(), difference);
                }
            }
        }
    }

    @Test
    void sees_every_cell_of_the_corpus_as_poi_sees_it() {
        assumeTrue(Corpus.present());
        assertThat(DIFFERENCES).isEqualTo(new TreeMap<>(POIS_OWN_FAULTS));
    }

    private static boolean bent(Path file) {
        return file.getFileName().toString().startsWith("clusterfuzz");
    }

    private static String difference(Path file) {
        Map<String, List<String>> ours;
        try {
            ours = ours(file);
        } catch (UnreadableSheetException refused) {
            ours = Map.of("", List.of("refused " + refused.reason()));
        }
        List<String> cells = ours.values().stream().flatMap(List::stream).toList();
        List<String> theirs;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true); HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            theirs = theirs(workbook, ours);
            leftOut(file, workbook, ours);
        } catch (Exception poiCannotReadIt) {
            return ours.containsKey("") ? "" : "POI: " + poiCannotReadIt.getClass().getSimpleName();
        }
        for (int i = 0; i < Math.max(cells.size(), theirs.size()); i++) {
            String our = i < cells.size() ? cells.get(i) : "nothing";
            String their = i < theirs.size() ? theirs.get(i) : "nothing";
            if (!our.equals(their)) {
                return our + " <> " + their;
            }
        }
        return "";
    }

    private static void leftOut(Path file, HSSFWorkbook workbook, Map<String, List<String>> ours) {
        List<String> tabs = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> tabs.add(sheet.getSheetName()));
        tabs.removeAll(ours.keySet());
        if (!tabs.isEmpty() && !ours.containsKey("")) {
            LEFT_OUT.put(file.getFileName().toString(), tabs);
        }
    }

    private static Map<String, List<String>> ours(Path file) {
        return READER.openSorted(file).fold(opened -> {
            Map<String, List<String>> sheets = new LinkedHashMap<>();
            try (Workbook workbook = opened.workbook()) {
                for (Sheet sheet : workbook.sheets()) {
                    sheets.put(sheet.name(), SeenCell.all(sheet).stream().map(cell -> sheet.name() + " " + cell.address() + " " + cell.kind()
                            + (cell.formula() ? " formula " : " ") + cell.text()).toList());
                }
            }
            return sheets;
        }, refused -> {
            throw new UnreadableSheetException(refused.reason(), refused.detail());
        });
    }

    /** POI takes charts and modules of macros for sheets too, and the figures a chart was last drawn from for cells. */
    private static List<String> theirs(HSSFWorkbook workbook, Map<String, List<String>> ours) {
        List<String> cells = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            String seen = seen(cell);
            if (!seen.isEmpty() && (ours.containsKey(sheet.getSheetName()) || ours.containsKey(""))) {
                cells.add(sheet.getSheetName() + " " + cell.getAddress() + " " + seen);
            }
        })));
        return cells;
    }

    @Test
    void leaves_out_charts_and_macros_and_no_other_tab_of_the_corpus() {
        assumeTrue(Corpus.present());
        assertThat(LEFT_OUT).isEqualTo(new TreeMap<>(Map.of(
                "12843-1.xls", List.of("POTS-圖", "BRA-圖", "PRA-T-圖", "PRA-E-圖", "LONG-圖", "INTL-圖", "INTL-IN-圖", "ATM-圖", "SDH-line", "ADSL-圖",
                        "HiNet-圖", "MBSW-line", "MBBS-line", "FIB-T-圖", "FIB-S-圖", "WIRE-圖", "MARI-圖"),
                "34775.xls", List.of("Chart1", "Chart2", "Chart3", "Chart4"), "44010-SingleChart.xls", List.of("Graph2"),
                "44010-TwoCharts.xls", List.of("Graph1", "Graph2"), "60405.xls", List.of("Macro1"), "SimpleScatterChart.xls", List.of("Chart1"),
                "ex42570-20305.xls", List.of("Chart"))));
    }

    @Test
    void refuses_what_is_no_sound_workbook_and_nothing_else_of_the_corpus() {
        assumeTrue(Corpus.present());
        Map<String, RefusalReason> refused = new TreeMap<>();
        for (Path file : Corpus.files(".xls")) {
            try {
                ours(file);
            } catch (UnreadableSheetException problem) {
                refused.put(file.getFileName().toString(), problem.reason());
            }
        }
        assertThat(refused.keySet().stream().filter(name -> !name.startsWith("clusterfuzz"))
                .collect(Collectors.toMap(name -> name, refused::get))).isEqualTo(Map.ofEntries(
                        entry("35897-type4.xls", RefusalReason.ENCRYPTED), entry("50833.xls", RefusalReason.ENCRYPTED),
                        entry("51832.xls", RefusalReason.ENCRYPTED), entry("password.xls", RefusalReason.ENCRYPTED),
                        entry("xor-encryption-abc.xls", RefusalReason.ENCRYPTED),
                        entry("59074.xls", RefusalReason.OLD_XLS), entry("60284.xls", RefusalReason.OLD_XLS), entry("64130.xls", RefusalReason.OLD_XLS),
                        entry("testEXCEL_3.xls", RefusalReason.OLD_XLS), entry("testEXCEL_4.xls", RefusalReason.OLD_XLS),
                        entry("testEXCEL_5.xls", RefusalReason.OLD_XLS), entry("testEXCEL_95.xls", RefusalReason.OLD_XLS),
                        entry("61300.xls", RefusalReason.DAMAGED)));
        assertThat(refused.entrySet().stream().filter(file -> file.getKey().startsWith("clusterfuzz")).map(Map.Entry::getValue))
                .containsOnly(RefusalReason.DAMAGED, RefusalReason.OLD_XLS, RefusalReason.ENCRYPTED);
    }

    private static String seen(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        String mark = formula ? " formula " : " ";
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> CellKind.NUMBER + mark + NumberToTextConverter.toText(cell.getNumericCellValue());
            case STRING -> PoiAgreementTest.blank(cell.getRichStringCellValue().getString()) ? ""
                    : CellKind.TEXT + mark + cell.getRichStringCellValue().getString();
            case BOOLEAN -> CellKind.BOOLEAN + mark + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> CellKind.ERROR + mark + FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
