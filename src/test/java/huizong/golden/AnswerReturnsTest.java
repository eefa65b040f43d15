package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huizong.catalogue.Verdict;
import huizong.storing.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clerks correct in the copy we sent them, and send that: round after round it stays their workbook. */
class AnswerReturnsTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 11, 10);
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    private Path home;

    private NightFixture fixture;
    private int nights;

    /** A clerk's workbook with one wrong total, a drop-down, a picture and a print area of its own. */
    private Path original() {
        Path sent = home.resolve("350526德化县.xlsx");
        edit(Demonstration.file("工会统计调查/2025/350526德化县.xlsx"), sent, book -> {
            XSSFSheet sheet = book.getSheetAt(1);
            var choices = sheet.getDataValidationHelper();
            sheet.addValidationData(choices.createValidation(choices.createExplicitListConstraint(new String[] {"甲", "乙"}),
                    new org.apache.poi.ss.util.CellRangeAddressList(200, 210, 8, 8)));
            book.setPrintArea(1, 0, 4, 0, 60);
            int picture = book.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, XSSFWorkbook.PICTURE_TYPE_PNG);
            var anchor = book.getCreationHelper().createClientAnchor();
            anchor.setRow1(80);
            sheet.createDrawingPatriarch().createPicture(anchor, picture);
            cell(book, "A02").setCellValue(number(book, "A02") + 7);
        });
        return sent;
    }

    private static org.apache.poi.ss.usermodel.Cell cell(XSSFWorkbook book, String code) {
        for (var sheet : book) {
            for (var row : sheet) {
                if (row.getCell(2) != null && row.getCell(2).toString().equals(code)) {
                    return row.getCell(3);
                }
            }
        }
        throw new AssertionError(code);
    }

    private static double number(XSSFWorkbook book, String code) {
        return cell(book, code).getNumericCellValue();
    }

    private static void edit(Path from, Path to, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(from))) {
            change.accept(book);
            try (var out = Files.newOutputStream(to)) {
                book.write(out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends a file in a folder of its night. @return what became of it */
    private Submission send(Path file) {
        if (fixture == null) {
            fixture = new NightFixture(home.resolve("deployment"));
        }
        String folder = "第" + ++nights + "次";
        fixture.send(folder + "/350526德化县.xlsx", file);
        fixture.night(NIGHT.plusDays(nights));
        return fixture.latest();
    }

    private Path answer() throws IOException {
        try (var files = Files.walk(fixture.output().resolve("answers"))) {
            return files.filter(f -> f.toString().endsWith(".xlsx")).max((a, b) -> Long.compare(number(a), number(b))).orElseThrow();
        }
    }

    /** The first answer lies in the period's folder, later ones of the same name in folders of their number. */
    private static long number(Path answer) {
        String folder = answer.getParent().getFileName().toString();
        return folder.matches("\\d{1,3}") ? Long.parseLong(folder) : 0;
    }

    private static Map<String, Long> parts(Path file) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(e -> parts.put(e.getName(), ((ZipEntry) e).getSize()));
        }
        return parts;
    }

    /** The parts of the first answer to a return sent again: only the last sheet has grown, by what became of the return before. */
    private static Map<String, Long> told(Map<String, Long> first, Map<String, Long> again) {
        Map<String, Long> others = new TreeMap<>(again);
        others.put("xl/worksheets/sheet4.xml", first.get("xl/worksheets/sheet4.xml"));
        assertThat(others).isEqualTo(first);
        return again;
    }

    private static List<String> sheets(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName() + " " + ((XSSFSheet) sheet).getCellComments().size()));
            return names;
        }
    }

    private List<String> said(Submission submission) {
        return new huizong.storing.Findings(fixture.database()).of(submission.id()).stream()
                .map(f -> f.code().word() + " " + f.rule() + " " + f.level() + " " + f.cells()).toList();
    }

    @Test
    void an_uncorrected_answer_is_judged_anew_three_times_and_nothing_is_stacked() throws IOException {
        Submission first = send(original());
        assertThat(first.verdict()).as(said(first).toString()).isEqualTo(Verdict.RETURNED);
        Path answered = answer();
        Map<String, Long> parts = parts(answered);
        List<String> sheets = sheets(answered);
        Map<String, Long> later = null;
        for (int round = 1; round <= 3; round++) {
            Submission again = send(answered);
            assertThat(again.verdict()).isEqualTo(Verdict.RETURNED);
            assertThat(said(again)).isEqualTo(said(first));
            answered = answer();
            later = later == null ? told(parts, parts(answered)) : later;
            assertThat(parts(answered)).isEqualTo(later);
            assertThat(sheets(answered)).isEqualTo(sheets);
        }
        assertThat(parts(answered).keySet()).anyMatch(p -> p.startsWith("xl/media/"));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answered))) {
            assertThat(book.getSheetAt(1).getDataValidations()).isNotEmpty();
            assertThat(book.getPrintArea(1)).endsWith("$A$1:$E$61");
        }
    }

    @Test
    void corrected_in_the_answer_it_is_accepted_and_then_a_duplicate() throws IOException {
        Submission first = send(original());
        assertThat(first.verdict()).isEqualTo(Verdict.RETURNED);

        Path corrected = home.resolve("corrected.xlsx");
        edit(answer(), corrected, book -> cell(book, "A02").setCellValue(number(book, "A02") - 7));
        Submission second = send(corrected);
        assertThat(second.verdict()).as(said(second).toString()).isIn(Verdict.ACCEPTED, Verdict.ACCEPTED_IN_PART);
        assertThat(said(second)).noneMatch(f -> f.contains("审核结果"));

        Submission third = send(answer());
        assertThat(third.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(sheets(answer()).stream().filter(s -> s.startsWith("审核结果"))).hasSize(1);
    }

    @Test
    void corrected_with_another_office_program_it_is_accepted() throws Exception {
        boolean present = Files.isExecutable(OFFICE);
        if (!present) {
            System.out.println("skipped: no LibreOffice at " + OFFICE);
        }
        assumeTrue(present, "skipped: no LibreOffice at " + OFFICE);
        send(original());
        Path corrected = home.resolve("corrected.xlsx");
        edit(answer(), corrected, book -> cell(book, "A02").setCellValue(number(book, "A02") - 7));

        Submission second = send(resaved(corrected));

        assertThat(second.verdict()).as(said(second).toString()).isIn(Verdict.ACCEPTED, Verdict.ACCEPTED_IN_PART);
        assertThat(said(second)).noneMatch(f -> f.contains("审核结果"));
        assertThat(sheets(answer()).stream().filter(s -> s.startsWith("审核结果"))).hasSize(1);
    }

    private Path resaved(Path file) throws Exception {
        Path folder = Files.createDirectories(home.resolve("resaved"));
        Process office = new ProcessBuilder(OFFICE.toString(), "-env:UserInstallation=" + home.resolve("office").toUri(), "--headless",
                "--convert-to", "xlsx", "--outdir", folder.toString(), file.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return folder.resolve(file.getFileName().toString());
    }
}
