package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Finding;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.reading.ReadLimits;
import huizong.reading.ReadResult;
import huizong.reading.Workbook;
import huizong.reading.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in the demonstration's files before any rule is asked; the list beside them is approved by eye. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("input/sample");
    private static final Path APPROVED = Path.of("src/test/samples/decoded.txt");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);

    private final JobCatalogue catalogue = JobFiles.load(Path.of("jobs")).fold(c -> c, faulty -> {
        throw new AssertionError(faulty);
    });

    @Test
    void each_sample_says_what_its_maker_meant_it_to_say() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Path file : samples()) {
            seen.add(SAMPLES.relativize(file).toString());
            findings(file).forEach(line -> seen.add("    " + line));
        }
        assertThat(seen).isEqualTo(Files.readAllLines(APPROVED));
    }

    @Test
    void each_sample_has_its_verdict_written_down() throws IOException {
        List<String> written = Files.readAllLines(Path.of("src/test/samples/expected.csv")).stream().skip(1)
                .map(line -> line.substring(0, line.indexOf(','))).sorted().toList();
        assertThat(samples().stream().map(file -> SAMPLES.relativize(file).toString()).sorted().toList()).isEqualTo(written);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<String> findings(Path file) {
        ReadResult read = new WorkbookReader(ReadLimits.DEFAULT).open(file);
        return read.fold(opened -> ofWorkbook(opened.workbook()), refused -> List.of("unreadable " + refused.reason()));
    }

    private List<String> ofWorkbook(Workbook workbook) {
        try (workbook) {
            CoverResult cover = CoverReader.read(workbook, catalogue, TODAY);
            List<String> lines = new ArrayList<>(cover.findings().stream().map(SamplesTest::line).toList());
            lines.addAll(cover.fold(found -> ofSheets(workbook, found), refused -> List.of("no cover to judge by")));
            return lines;
        }
    }

    private List<String> ofSheets(Workbook workbook, CoverResult.Read cover) {
        List<Finding> findings = new ArrayList<>();
        SubmissionDecoder decoder = new SubmissionDecoder(catalogue.directory(), person -> "hash of " + person);
        DecodedSubmission decoded = decoder.decode(workbook, cover, sheet -> new NoRows(), findings::add);
        List<String> lines = new ArrayList<>();
        decoded.sheets().forEach(sheet -> lines.add(sheet.places().sheet() + " " + sheet.rowsRead() + " rows"));
        findings.stream().map(SamplesTest::line).sorted().forEach(lines::add);
        return lines;
    }

    private static String line(Finding finding) {
        return String.join(" ", finding.level().word(), finding.code().word(), finding.sheet(), finding.cell().reference(),
                finding.read() == null ? "" : finding.read()).strip().replaceAll(" +", " ");
    }
}
