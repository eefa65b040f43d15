package huizong.golden;

import huizong.SentWorkbook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** ID numbers that are sent to be searched for: good ones, wrong ones, twice the same, in rows that are refused, in columns not for them. */
final class PlantedPersons {

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
    static final String BORN = "1990-11-27";
    static final String ROSTER = "名册.xlsx";
    static final String CASES = "武昌.xlsx";

    private PlantedPersons() {
    }

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

    /** Cases with persons in columns that are for them and in others. */
    static void send(NightFixture night) {
        SentWorkbook workbook = SentWorkbook.of(night.form("F06A")).from("420106000001", "武昌区总工会", "县级", "420106")
                .period("2025-04", "2025-04-30");
        workbook.row("f06a", row(1, dispute("A1", 2, "办理中"))).row("f06a", row(2, dispute("A2", 5, "办理中")))
                .row("f06a", row(3, with(dispute("A3", 1, "办理中"), "employer_name", "联系人" + IN_TEXT)))
                .row("f06a", row(4, with(dispute("A4", 1, "办理中"), "accepted_on", IN_TEXT)))
                .row("f06a", row(5, with(dispute("A5", 1, "办理中"), "mediator_ref", GOOD)));
        workbook.row("f06b", worker(1, "A1", GOOD)).row("f06b", worker(2, "A1", OTHER)).row("f06b", worker(3, "A1", GOOD))
                .row("f06b", worker(4, "A2", REFUSED)).row("f06b", worker(5, "A1", WRONG)).row("f06b", worker(6, "Z9", REFUSED));
        night.send(CASES, workbook);
    }

    /** Numbers that contradict a birth date and a sex, twice in one roster, and where a passport's should be. */
    static void sendRoster(NightFixture night) {
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

    /** What of the planted numbers a text holds, plain or hashed without a key. */
    static List<String> revealed(String text) {
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
}
