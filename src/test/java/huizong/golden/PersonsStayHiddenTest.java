package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String GOOD = id("42010619900307123");
    private static final String OTHER = id("42010619881114456");
    private static final String REFUSED = id("42010619770521789");
    private static final String WRONG = "420106199003071230".equals(GOOD) ? "420106199003071231" : "420106199003071230";
    private static final String IN_TEXT = id("42010219650101246");
    private static final String OF_A_MEMBER = id("42010619910203135");
    private static final String OF_ANOTHER_AGE = id("42010619640512117");
    private static final List<String> PLANTED = List.of(GOOD, OTHER, REFUSED, WRONG, IN_TEXT, OF_A_MEMBER, OF_ANOTHER_AGE);
    /** Kept, for it is asked for, but never printed. */
    private static final String BORN = "1990-11-27";
    private static final String ROSTER = "名册.xlsx";

    @TempDir
    private Path home;

    /** Seventeen digits and the check digit of GB 11643. */
    private static String id(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static Map<String, Object> row(int number, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("seq_no", (long) number);
        return row;
    }

    private static Map<String, Object> dispute(String number, long workers, String outcome) {
        Map<String, Object> row = new HashMap<>(Map.of("case_no", number, "channel", "工会人民调解委员会", "source", "当事人申请", "dispute_type", "劳动报酬",
                "employer_name", "第一公司", "sector", "建筑", "dispute_division", "420106", "workers_count", workers, "claim_amount", 100L));
        row.putAll(Map.of("accepted_on", "2025-04-02", "agreement_signed", false, "performed", false, "arb_mediation_doc", false,
                "reported_outcome", outcome, "legal_aid", false));
        return row;
    }

    private static Map<String, Object> worker(int number, String caseNo, Object person) {
        return row(number, Map.of("case_no", caseNo, "worker_ref", person, "owed_amount", 10L, "paid_amount", 0L));
    }

    private void send(NightFixture night) {
        SentWorkbook workbook = SentWorkbook.of(night.form("F06A")).from("420106000001", "武昌区总工会", "县级", "420106")
                .period("2025-04", "2025-04-30");
        workbook.row("f06a", row(1, dispute("A1", 2, "办理中"))).row("f06a", row(2, dispute("A2", 5, "办理中")))
                .row("f06a", row(3, with(dispute("A3", 1, "办理中"), "employer_name", "联系人" + IN_TEXT)))
                .row("f06a", row(4, with(dispute("A4", 1, "办理中"), "accepted_on", IN_TEXT)))
                .row("f06a", row(5, with(dispute("A5", 1, "办理中"), "mediator_ref", GOOD)));
        workbook.row("f06b", worker(1, "A1", GOOD)).row("f06b", worker(2, "A1", OTHER)).row("f06b", worker(3, "A1", GOOD))
                .row("f06b", worker(4, "A2", REFUSED)).row("f06b", worker(5, "A1", WRONG)).row("f06b", worker(6, "Z9", REFUSED));
        night.send("武昌.xlsx", workbook);
    }

    /** Numbers that contradict a birth date and a sex, twice in one roster, and where a passport's should be. */
    private void sendRoster(NightFixture night) {
        SentWorkbook workbook = SentWorkbook.of(night.form("S02")).from("420106000001", "武昌区总工会", "县级", "420106")
                .period("2024SY", "2024-09-30");
        workbook.row("s02", member(1, OF_A_MEMBER, "1991-02-03", "男性")).row("s02", member(2, OF_ANOTHER_AGE, BORN, "男性"))
                .row("s02", member(3, OF_A_MEMBER, "1991-02-03", "男性")).row("s02", member(4, GOOD, "1990-03-07", "女性"))
                .row("s02", with(member(5, OTHER, BORN, "女性"), "id_kind", "护照")).row("s02", member(6, "HZ-0000001", BORN, "女性"));
        night.send(ROSTER, workbook);
    }

    private static Map<String, Object> member(int number, String person, String born, String sex) {
        return row(number, Map.of("member_name", "会员" + number, "sex", sex, "birth_date", born, "employment_status", "在岗", "id_kind", "身份证",
                "id_number", person, "change_kind", "入会", "change_date", "2015-06-01"));
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        row.put(column, value);
        return row;
    }

    @Test
    void no_number_is_left_in_the_database_the_outputs_the_report_or_the_log() throws Exception {
        NightFixture night = new NightFixture(home);
        send(night);
        sendRoster(night);
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
        assertThat(night.findings("武昌.xlsx")).extracting(f -> f.code().word()).contains("person-id", "duplicate-key", "reference", "date");
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
    void the_same_person_is_still_known_to_be_the_same() {
        NightFixture night = new NightFixture(home);
        send(night);
        night.night(LocalDate.of(2025, 5, 6));

        assertThat(night.database().sql("""
                select count(distinct w.worker_ref) from returns_raw.f06b w join returns_raw.f06a a on a.mediator_ref = w.worker_ref
                where w.case_no = 'A1'
                """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void the_archive_that_keeps_the_originals_is_closed_to_others() throws IOException {
        NightFixture night = new NightFixture(home);
        send(night);
        night.night(LocalDate.of(2025, 5, 6));

        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
        assertThat(Files.getPosixFilePermissions(home.resolve("data/archive"))).isEqualTo(owner);
        assertThat(Files.getPosixFilePermissions(home.resolve("data/keys"))).isEqualTo(owner);
    }

    /** What of the planted numbers a text holds, plain or hashed without a key. */
    private static List<String> revealed(String text) {
        List<String> found = new ArrayList<>();
        for (String number : PLANTED) {
            if (text.contains(number)) {
                found.add(number);
            }
            for (String way : List.of("MD5", "SHA-1", "SHA-256")) {
                if (text.contains(hashed(way, number))) {
                    found.add(way + " of " + number);
                }
            }
        }
        return found;
    }

    private static String hashed(String way, String number) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(way).digest(number.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
