package huizong.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.reading.ReadLimits;
import huizong.reading.ReadResult;
import huizong.reading.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks of the wild as originals: of each that our reader opens there is an answer that another program opens, with all
 * its cells as they were, or one beside it; and the schema of the format objects to nothing it did not object to before.
 */
class CorpusAnswersTest {

    private static final long LARGEST = 150_000;
    /** One in so many, unless -Dhuizong.corpus.all=true asks for all: a minute or two. */
    private static final int ONE_IN = Boolean.getBoolean("huizong.corpus.all") ? 1 : 12;

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();
    private int spliced;
    private int beside;
    private int unread;

    private static Path corpus() {
        String named = System.getProperty("huizong.corpus", System.getenv().getOrDefault("HUIZONG_CORPUS", "../shared/corpus"));
        return Path.of(named, "poi");
    }

    @Test
    void every_workbook_of_the_corpus_gets_an_answer_that_opens() throws IOException {
        boolean present = Files.isDirectory(corpus());
        if (!present) {
            System.out.println("no corpus of workbooks at " + corpus() + ": set HUIZONG_CORPUS=<folder> to answer them too");
        }
        assumeTrue(present);
        ZipSecureFile.setMinInflateRatio(0);
        try (Stream<Path> files = Files.list(corpus())) {
            List<Path> all = files.filter(f -> f.toString().matches(".*\\.xls[xm]")).sorted().toList();
            for (int i = 0; i < all.size(); i += ONE_IN) {
                if (Files.size(all.get(i)) <= LARGEST) {
                    answer(all.get(i));
                }
            }
        }
        System.out.println("answers to the corpus: " + spliced + " in a copy, " + beside + " beside, " + unread + " that POI cannot open itself");

        assertThat(faults).as(String.join("\n", faults)).isEmpty();
        assertThat(spliced).isGreaterThan(3 * beside);
    }

    private void answer(Path file) throws IOException {
        if (!(new WorkbookReader(ReadLimits.DEFAULT).open(file) instanceof ReadResult.Opened opened)) {
            return;
        }
        List<String> names;
        try (var workbook = opened.workbook()) {
            names = workbook.sheets().stream().map(huizong.reading.Sheet::name).toList();
        }
        TreeMap<String, String> before;
        try {
            before = cells(file);
        } catch (RuntimeException | IOException noMatter) {
            unread++;
            return;
        }
        try {
            compare(file, before, AnswerWorkbook.write(answerAbout(names.get(0)), file, folder.resolve("answer.xlsx")));
        } catch (RuntimeException | IOException broken) {
            faults.add(file.getFileName() + ": " + broken);
        }
    }

    private static Answer answerAbout(String sheet) {
        List<Finding> findings = Stream.of(new CellAddress(sheet, 2, 2), new CellAddress(sheet, 1, 1), new CellAddress(sheet, 30, 400)).map(at ->
                new Finding(FindingCode.WHOLE_NUMBER, "X07", List.of(), Level.REFUSE, Extent.ROW, "", List.of(at), null, "1,2O4", List.of())).toList();
        return SampleFindings.answer(Verdict.RETURNED, findings);
    }

    private void compare(Path original, TreeMap<String, String> before, Path answered) throws IOException {
        TreeMap<String, String> after = cells(answered);
        boolean ours = after.keySet().stream().anyMatch(k -> k.startsWith("审核结果"));
        after.keySet().removeIf(k -> k.startsWith("审核结果"));
        if (after.isEmpty() && !before.isEmpty()) {
            beside++;
        } else {
            spliced++;
            if (!after.equals(before)) {
                faults.add(original.getFileName() + ": other cells than before: " + difference(before, after));
            }
        }
        if (!ours) {
            faults.add(original.getFileName() + ": no sheet of ours");
        }
        Set<String> known = new HashSet<>(SchemaCheck.of(original));
        SchemaCheck.of(answered).stream().filter(o -> !known.contains(o)).forEach(o -> faults.add(original.getFileName() + ": " + o));
    }

    private static String difference(TreeMap<String, String> before, TreeMap<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(k -> !String.valueOf(before.get(k)).equals(String.valueOf(after.get(k)))).limit(3)
                .map(k -> k + " " + before.get(k) + " / " + after.get(k)).toList().toString();
    }

    /** Sheet and cell to what POI sees there; cells without content are none. */
    private static TreeMap<String, String> cells(Path file) throws IOException {
        TreeMap<String, String> cells = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String text = cell.toString();
                        if (!text.isEmpty()) {
                            cells.put(sheet.getSheetName() + "!" + cell.getAddress(), text);
                        }
                    }
                }
            }
        }
        return cells;
    }
}
