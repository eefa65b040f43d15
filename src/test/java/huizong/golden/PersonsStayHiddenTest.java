package huizong.golden;

import static huizong.golden.PlantedPersons.BORN;
import static huizong.golden.PlantedPersons.CASES;
import static huizong.golden.PlantedPersons.ROSTER;
import static huizong.golden.PlantedPersons.revealed;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.Transcript;
import huizong.storing.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ID numbers are sent - good ones, wrong ones, twice the same, in rows that are refused, in columns that are not for them -
 * and then searched for in everything the night leaves behind. The originals alone may hold them: those archived, those put
 * away in the drop folder, and the rows of the sender's own file that goes back to its sender.
 */
class PersonsStayHiddenTest {

    @TempDir
    private Path home;

    @Test
    void no_number_is_left_in_the_database_the_outputs_the_report_or_the_log() throws Exception {
        NightFixture night = new NightFixture(home);
        PlantedPersons.send(night);
        PlantedPersons.sendRoster(night);
        PrintStream usual = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        String report;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            report = night.night(LocalDate.of(2025, 5, 6));
        } finally {
            System.setOut(usual);
        }

        assertThat(new Submissions(night.database()).list(Submissions.Filter.ALL)).hasSize(2);
        assertThat(night.findings(CASES)).extracting(f -> f.code().word()).contains("person-id", "duplicate-key", "reference", "date");
        assertThat(night.findings(ROSTER)).extracting(f -> f.cell().reference() + " " + (f.rule() == null ? f.code().word() : f.rule()))
                .containsExactly("D4 R20-1", "H5 R21-1", "C6 R20-2", "H8 person-id");
        assertThat(report + log).doesNotContain(BORN);
        assertThat(revealed(report)).as("the morning report").isEmpty();
        assertThat(revealed(log.toString(StandardCharsets.UTF_8))).as("the log").isEmpty();
        assertThat(inDatabase(night)).isEmpty();
        assertThat(inFiles(home.resolve("output"))).isEmpty();
        assertThat(inFiles(home.resolve("data"))).isEmpty();
    }

    @Test
    void no_command_prints_a_number() throws IOException {
        NightFixture night = new NightFixture(home);
        PlantedPersons.send(night);
        PlantedPersons.sendRoster(night);
        List<Path> sent = List.of(Files.copy(home.resolve("input").resolve(CASES), home.resolve("cases.xlsx")),
                Files.copy(home.resolve("input").resolve(ROSTER), home.resolve("roster.xlsx")));
        night.night(LocalDate.of(2025, 5, 6));
        Path template = home.resolve("template.xlsx");
        List<String> calls = new ArrayList<>(List.of("submissions --format json", "submission 1", "submission 2",
                "missing dispute-mediation --form cases --period 2025-04", "trace T06-1 --period 2025-04 --row 420106/UNION_COMMITTEE --column cases",
                "jobs replay V06-02", "table T06-1 --period 2025-04", "template dispute-mediation --form cases --union 420106000001 --period 2025-05 --as-of 2025-05-06 -o " + template,
                "recheck --job dispute-mediation --by 统计处 --why 核对 --as-of 2025-05-07 --output " + home.resolve("output")));
        for (String format : List.of("csv", "json")) {
            sent.forEach(file -> calls.add("check " + file + " --as-of 2025-05-06 --format " + format));
            calls.addAll(List.of("table T00-2 --period 2025-04 --format " + format, "table T00-2 --period 2024SY --format " + format));
        }
        StringBuilder all = new StringBuilder();
        for (String call : calls) {
            String printed = printed(call, night);
            all.append(printed);
            assertThat(printed).as(call).hasSizeGreaterThan(20).doesNotContain(BORN);
            assertThat(revealed(printed)).as(call).isEmpty();
        }
        assertThat(all).contains("R20-1", "R20-2", "person-id", "X04", "reference");
        assertThat(revealed(ofAnswer(Files.readAllBytes(template), 1))).as("the template with the figures of the period before").isEmpty();
        assertThat(inFiles(home.resolve("output"))).as("what was answered anew").isEmpty();
    }

    /** What a call prints on both of its ways out. */
    private String printed(String call, NightFixture night) {
        List<String> arguments = new ArrayList<>(List.of(call.split(" ")));
        arguments.addAll(List.of("--data", home.resolve("data").toString(), "--db", night.url()));
        PrintStream usual = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            Transcript.Printed printed = Transcript.call(arguments);
            assertThat(printed.status()).as(call + "\n" + printed.text() + errors).isIn(0, 3);
            return printed.text() + errors.toString(StandardCharsets.UTF_8);
        } finally {
            System.setErr(usual);
        }
    }

    @Test
    void the_same_person_is_still_known_to_be_the_same() {
        NightFixture night = new NightFixture(home);
        PlantedPersons.send(night);
        night.night(LocalDate.of(2025, 5, 6));

        assertThat(night.database().sql("""
                select count(distinct w.worker_ref) from returns_raw.f06b w join returns_raw.f06a a on a.mediator_ref = w.worker_ref
                where w.case_no = 'A1'
                """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void the_archive_that_keeps_the_originals_is_closed_to_others() throws IOException {
        NightFixture night = new NightFixture(home);
        PlantedPersons.send(night);
        night.night(LocalDate.of(2025, 5, 6));

        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
        assertThat(Files.getPosixFilePermissions(home.resolve("data/archive"))).isEqualTo(owner);
        assertThat(Files.getPosixFilePermissions(home.resolve("data/keys"))).isEqualTo(owner);
    }

    private static List<String> inDatabase(NightFixture night) {
        List<String> found = new ArrayList<>();
        List<String> tables = night.database().sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1
                """).query(String.class).list();
        assertThat(tables).contains("register.finding", "returns_raw.f06b", "stats.t06_1_release");
        for (String table : tables) {
            night.database().sql("select cast(t as text) from " + table + " t").query(String.class).list().stream()
                    .flatMap(row -> revealed(row).stream()).distinct().forEach(what -> found.add(table + ": " + what));
        }
        return found;
    }

    private List<String> inFiles(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(home.resolve("data/archive"))).toList()) {
                byte[] content = Files.readAllBytes(file);
                String text = file.toString().endsWith(".xlsx") ? ofAnswer(content, file.endsWith(ROSTER) ? 2 : 3)
                        : new String(content, StandardCharsets.UTF_8);
                revealed(text).forEach(what -> found.add(folder.relativize(file) + ": " + what));
                if (folder.endsWith("output") && text.contains(BORN)) {
                    found.add(folder.relativize(file) + ": " + BORN);
                }
            }
        }
        return found;
    }

    /** What we wrote into a workbook: all of it but the sheets and texts that came with the sender's file. @param sheets how many came */
    private static String ofAnswer(byte[] workbook, int sheets) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                boolean sendersOwn = entry.getName().matches("xl/worksheets/sheet[1-" + sheets + "]\\.xml|xl/sharedStrings\\.xml") && answers(workbook);
                text.append(sendersOwn ? "" : part);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return text.toString();
    }

    private static boolean answers(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("comments")) {
                    return true;
                }
            }
        }
        return false;
    }
}
