package huizong.bench;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.AnswerWorkbook;
import huizong.feedback.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An answer with 1,000 comments in a workbook of 10,000 rows: spliced, or saved anew by POI's model. One way a process. */
public final class Answers {

    private static final int ROWS = 10_000;
    private static final int COLUMNS = 30;
    private static final int COMMENTS = 1_000;
    private static final String SHEET = "台账";
    private static final int PASSES = 5;

    private Answers() {
    }

    private interface Way {
        void answer(Path original, Path target) throws IOException;
    }

    /** @param arguments make, splice or resave, then a folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Path original = folder.resolve("original.xlsx");
        switch (arguments[0]) {
            case "make" -> make(original);
            case "splice" -> measure("spliced", original, folder, (from, to) -> AnswerWorkbook.write(answer(), from, to));
            case "resave" -> measure("saved anew by POI", original, folder, Answers::resave);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void measure(String name, Path original, Path folder, Way way) throws IOException {
        long best = Long.MAX_VALUE;
        long leastCpu = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            Instant start = Instant.now();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            way.answer(original, folder.resolve(name.charAt(0) + ".xlsx"));
            best = Math.min(best, Duration.between(start, Instant.now()).toMillis());
            leastCpu = Math.min(leastCpu, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
        }
        System.out.printf("%s: %,d ms, of it %,d ms of its own thread, best of %d, at most %d MiB of heap%n", name, best, leastCpu, PASSES, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Answer answer() {
        List<Finding> findings = IntStream.rangeClosed(1, COMMENTS).mapToObj(i -> new Finding(FindingCode.WHOLE_NUMBER, "X07", List.of(), Level.REFUSE,
                Extent.ROW, "", List.of(new CellAddress(SHEET, 3, i * (ROWS / COMMENTS))), null, "1,2O4", List.of())).toList();
        return new Answer("original.xlsx", Verdict.RETURNED, null, null, null, null, findings, ROWS, COMMENTS, null, List.of(), Language.CHINESE);
    }

    private static void resave(Path original, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(original); XSSFWorkbook workbook = new XSSFWorkbook(in); OutputStream out = Files.newOutputStream(target)) {
            Sheet sheet = workbook.getSheet(SHEET);
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            for (int i = 1; i <= COMMENTS; i++) {
                ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
                Row row = sheet.getRow(i * (ROWS / COMMENTS) - 1);
                anchor.setCol1(3);
                anchor.setRow1(row.getRowNum());
                anchor.setCol2(6);
                anchor.setRow2(row.getRowNum() + 4);
                Comment comment = drawing.createCellComment(anchor);
                comment.setString(workbook.getCreationHelper().createRichTextString("应为整数"));
                row.getCell(2).setCellComment(comment);
            }
            workbook.write(out);
        }
    }

    private static void make(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(SHEET);
            for (int r = 0; r < ROWS; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < COLUMNS; c++) {
                    if (c % 3 == 0) {
                        row.createCell(c).setCellValue("第" + r % 500 + "建筑公司");
                    } else {
                        row.createCell(c).setCellValue(r * 31 + c);
                    }
                }
            }
            workbook.write(out);
        }
    }
}
