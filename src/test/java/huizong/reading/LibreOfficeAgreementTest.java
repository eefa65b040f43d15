package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.LibreOffice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect} shows of the samples is what LibreOffice makes of them as CSV. */
class LibreOfficeAgreementTest {

    /** Comma, quotes, UTF-8, from the first line on, American dates, values as they are and not as shown, every sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    @TempDir Path folder;

    @Test
    void inspect_shows_the_values_that_libreoffice_exports() throws IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        List<Path> numbered = new ArrayList<>();
        for (Path sample : samples()) {
            String name = sample.toString();
            numbered.add(Files.copy(sample, folder.resolve("s" + numbered.size() + name.substring(name.lastIndexOf('.')))));
        }
        Path converted = Files.createDirectory(folder.resolve("converted"));
        office.convert(numbered, CSV, converted);
        assertThat(numbered).hasSizeGreaterThan(40);
        for (Path workbook : numbered) {
            compare(workbook, converted);
        }
    }

    /** Those that are workbooks at all; and of the corpus the strict dialect, on which POI has no opinion. */
    private static List<Path> samples() throws IOException {
        List<Path> strict = Corpus.present() ? Stream.of("57914.xlsx", "SampleSS.strict.xlsx", "SimpleStrict.xlsx", "sample.strict.xlsx").map(Corpus::file).toList()
                : List.of();
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("input/sample")), strict.stream())) {
            return files.filter(file -> file.toString().matches(".*\\.xlsx?")).filter(file -> new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
                opened.workbook().close();
                return true;
            }, refused -> false)).sorted().toList();
        }
    }

    private static void compare(Path file, Path converted) throws IOException {
        try (Workbook workbook = opened(file)) {
            for (Sheet sheet : workbook.sheets()) {
                Map<String, String> ours = new TreeMap<>();
                new Inspection("", workbook, Optional.empty()).cells(sheet, cell -> ours.put(cell.address().reference(),
                        figure(cell.value()) ? plain(cell.value()) : cell.value()));
                String name = file.getFileName().toString().replaceFirst("\\.xlsx?$", "") + "-" + sheet.name() + ".csv";
                assertThat(theirs(converted.resolve(name))).as(name).isEqualTo(ours);
            }
        }
    }

    private static Workbook opened(Path file) {
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(ReadResult.Opened::workbook, refused -> {
            throw new AssertionError(file + ": " + refused);
        });
    }

    /** A text of one column is no table to the reader: a blank line of two makes it one. */
    private static Map<String, String> theirs(Path csv) throws IOException {
        Map<String, String> theirs = new TreeMap<>();
        Files.writeString(csv, ",\n", StandardOpenOption.APPEND);
        try (Workbook workbook = opened(csv)) {
            SeenCell.all(workbook.sheets().get(0)).forEach(cell -> theirs.put(cell.address(), value(cell)));
        }
        return theirs;
    }

    private static String value(SeenCell cell) {
        if (cell.kind() == CellKind.NUMBER || figure(cell.text())) {
            return plain(cell.text());
        }
        return cell.text().matches("[0-9]{2}/[0-9]{2}/[0-9]{4}") ? LocalDate.parse(cell.text(), AMERICAN).toString() : cell.text();
    }

    /** A text of digits (0.10 as the number of an article) cannot be told from a number in a CSV. */
    private static boolean figure(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
