package huizong.feedback.template;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.ColouredCells;
import huizong.LibreOffice;
import huizong.catalogue.Period;
import huizong.feedback.Language;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template in the language of the setting, and a cover that shows by itself where it contradicts itself. */
class TemplateLanguageTest {

    private static final JobCatalogue JOBS = JobFiles.load(Path.of("jobs")).fold(c -> c, problems -> {
        throw new IllegalStateException(problems.toString());
    });
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @TempDir
    private Path folder;

    private Path template(String job, String form, Language language) throws IOException {
        Path file = folder.resolve(job + form + language.tag() + ".xlsx");
        var ofJob = JOBS.job(job).orElseThrow();
        var ofForm = ofJob.forms().stream().filter(f -> f.codes().contains(form)).findFirst().orElseThrow();
        var union = JOBS.directory().union("420106000001", LocalDate.of(2025, 4, 30)).orElseThrow();
        try (OutputStream out = Files.newOutputStream(file)) {
            FormTemplate.write(new TemplateOrder(JOBS, ofJob, ofForm, union, Period.parse("2025-04").orElseThrow(), LocalDate.of(2025, 5, 6), null,
                    language), out);
        }
        return file;
    }

    private static Set<String> texts(XSSFSheet sheet) {
        Set<String> texts = new TreeSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                texts.add(cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING ? cell.getStringCellValue() : "");
            }
        }
        return texts;
    }

    @Test
    void both_languages_know_the_same_phrases() {
        assertThat(TemplateWords.in(Language.ENGLISH).keys()).isEqualTo(TemplateWords.in(Language.CHINESE).keys());
    }

    @Test
    void in_english_it_explains_itself_in_english_and_is_filled_in_at_the_same_labels() throws IOException {
        try (XSSFWorkbook english = new XSSFWorkbook(Files.newInputStream(template("dispute-mediation", "F06A", Language.ENGLISH)));
             XSSFWorkbook chinese = new XSSFWorkbook(Files.newInputStream(template("dispute-mediation", "F06A", Language.CHINESE)))) {
            assertThat(texts(english.getSheet("填报说明"))).contains("1. Who reports, and when", "monthly", "required", "whole number", "here, by colour", "refuse");
            assertThat(texts(chinese.getSheet("填报说明"))).contains("一、谁报、何时报", "月报", "必填", "整数", "表内变色", "强制");
            for (int i = 1; i < english.getSheetIndex("填报说明"); i++) {
                assertThat(texts(english.getSheetAt(i))).as(english.getSheetName(i)).isEqualTo(texts(chinese.getSheetAt(i)));
                assertThat(prompts(english.getSheetAt(i))).as(english.getSheetName(i)).isNotEmpty().noneMatch(p -> CHINESE.matcher(p).find());
            }
            assertThat(texts(english.getSheet("封面"))).containsAll(labels());
        }
    }

    private static Set<String> labels() {
        return List.of(huizong.decoding.heads.CoverField.values()).stream().map(huizong.decoding.heads.CoverField::label).collect(Collectors.toSet());
    }

    /** What is said of plain figures and dates; choices are quoted as they are. */
    private static List<String> prompts(XSSFSheet sheet) {
        return sheet.getDataValidations().stream().map(v -> v.getPromptBoxText()).filter(p -> p.startsWith("a ") && !p.contains("(there is a list)")
                && !p.contains("number (")).toList();
    }

    @Test
    void a_cover_that_contradicts_itself_is_red_where_it_does() throws IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path good = template("dispute-mediation", "F06A", Language.CHINESE);
        Path wrong = folder.resolve("wrong.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(good)); OutputStream out = Files.newOutputStream(wrong)) {
            field(book, "截止日").setCellValue(LocalDate.of(2025, 3, 31));
            field(book, "口径").setCellValue("历年累计");
            book.write(out);
        }
        Path unreadable = folder.resolve("unreadable.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(good)); OutputStream out = Files.newOutputStream(unreadable)) {
            field(book, "统计期").setCellValue("四月");
            book.write(out);
        }
        List<Path> drawn = office.convert(office.convert(List.of(good, wrong, unreadable), "xlsx", Files.createDirectories(folder.resolve("saved"))),
                "html", Files.createDirectories(folder.resolve("drawn")));

        assertThat(drawn.stream().map(TemplateLanguageTest::redOnCover).toList())
                .containsExactly(Set.of(), Set.of(place("截止日", good), place("累计起始日", good)), Set.of(place("统计期", good)));
    }

    private static Set<String> redOnCover(Path html) {
        return ColouredCells.of(html).stream().filter(c -> c.startsWith("封面!")).collect(Collectors.toSet());
    }

    private static String place(String label, Path template) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(template))) {
            // drawn without the cover's first column, which is blank
            Cell value = field(book, label);
            return "封面!" + CellReference.convertNumToColString(value.getColumnIndex() - 1) + (value.getRowIndex() + 1);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Cell field(XSSFWorkbook book, String label) {
        for (Row row : book.getSheet("封面")) {
            for (Cell cell : row) {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING && cell.getStringCellValue().equals(label)) {
                    return row.getCell(cell.getColumnIndex() + 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
        }
        throw new IllegalArgumentException(label);
    }
}
