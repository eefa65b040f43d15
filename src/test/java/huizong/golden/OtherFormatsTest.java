package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Verdict;
import huizong.reading.InspectedCell;
import huizong.reading.Inspection;
import huizong.reading.ReadLimits;
import huizong.reading.ReadResult;
import huizong.reading.Sheet;
import huizong.reading.Workbook;
import huizong.reading.WorkbookReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One return with three faulty rows, sent as .xlsx, as the .xls that LibreOffice made of it, and as .csv: nothing else differs. */
class OtherFormatsTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 5, 6);
    private static final Path SAMPLE = Path.of("input/sample/劳动争议调解/2025-04/420583枝江市.xlsx");
    private static final Path SAVED_BY_LIBREOFFICE = Path.of("src/test/samples/reading/twin.xls");

    @TempDir
    private static Path home;

    private static NightFixture xlsx;
    private static NightFixture xls;
    private static NightFixture csv;

    @BeforeAll
    static void each_comes_in_a_night_of_its_own() throws IOException {
        xlsx = night("xlsx", SAMPLE);
        xls = night("xls", SAVED_BY_LIBREOFFICE);
        csv = night("csv", Files.write(home.resolve("made.csv"), text(SAMPLE).getBytes(Charset.forName("GB18030"))));
    }

    private static NightFixture night(String ending, Path file) {
        NightFixture night = new NightFixture(home.resolve(ending)).send("twin." + ending, file);
        night.night(NIGHT);
        return night;
    }

    /** The workbook as text: the cover's labels and values, a blank line, the list as it stands. */
    private static String text(Path file) {
        try (Workbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(ReadResult.Opened::workbook, refused -> null)) {
            Stream<String> lines = workbook.sheets().stream().limit(2).flatMap(sheet -> Stream.concat(lines(workbook, sheet), Stream.of("")));
            return lines.collect(Collectors.joining("\r\n"));
        }
    }

    private static Stream<String> lines(Workbook workbook, Sheet sheet) {
        Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
        int first = sheet.name().equals("封面") ? 2 : 1;
        new Inspection("", workbook, Optional.empty()).cells(sheet, cell -> rows.computeIfAbsent(cell.address().row(), r -> new TreeMap<>())
                .put(cell.address().column() - first, quoted(cell)));
        return rows.values().stream().map(row -> IntStream.rangeClosed(0, row.keySet().stream().max(Integer::compare).orElse(0))
                .mapToObj(column -> row.getOrDefault(column, "")).collect(Collectors.joining(",")));
    }

    private static String quoted(InspectedCell cell) {
        return cell.value().contains(",") ? '"' + cell.value() + '"' : cell.value();
    }

    private static List<String> lines(NightFixture night, String sql) {
        return night.database().sql(sql).query(String.class).list();
    }

    /** Persons are left out: each deployment hashes them with a key of its own. */
    @Test
    void the_old_workbook_leaves_the_same_picture() {
        assertThat(xlsx.submission("twin.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(RegisterPicture.of(xls.database())).isEqualTo(RegisterPicture.of(xlsx.database()).stream()
                .map(line -> line.replace("twin.xlsx", "twin.xls")).toList());
        String rows = "select (to_jsonb(r) - 'submission_id' - 'mediator_ref')::text from returns_raw.f06a r order by sheet_row";
        assertThat(lines(xls, rows)).isEqualTo(lines(xlsx, rows)).isNotEmpty();
    }

    @Test
    void the_text_gives_the_same_rows_and_findings_at_their_own_lines() {
        String rows = "select (to_jsonb(r) - 'submission_id' - 'mediator_ref' - 'sheet_row')::text from returns_raw.f06a r order by r.sheet_row";
        assertThat(lines(csv, rows)).isEqualTo(lines(xlsx, rows)).isNotEmpty();
        String findings = "select jsonb_build_array(stage, code, rule, also, level, extent, column_name, cell_column, read)::text"
                + " from register.finding order by stage, code, rule, sheet_row, column_name";
        assertThat(lines(csv, findings)).isEqualTo(lines(xlsx, findings)).isNotEmpty();
        assertThat(csv.submission("twin.csv").verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
    }

    @Test
    void both_are_answered_in_a_workbook_of_their_own() {
        assertThat(answers(xls)).contains("twin.xls", "twin.csv", "twin.json");
        assertThat(answers(csv)).contains("twin.xlsx", "twin.csv", "twin.json");
    }

    private static List<String> answers(NightFixture night) {
        try (Stream<Path> files = Files.list(night.output().resolve("answers/420583000001/2025-04"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
