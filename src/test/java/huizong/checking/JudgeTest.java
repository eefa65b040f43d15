package huizong.checking;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final Night night;

    JudgeTest() throws Exception {
        night = new Night();
    }

    @Test
    void a_total_that_differs_from_its_parts_is_refused_with_the_parts_and_the_difference() {
        long id = census("J", "2025SY", 10314, 9000, 1069, null).send();
        night.judge("census");

        assertThat(night.verdict(id)).isEqualTo("returned");
        assertThat(night.found(id)).containsExactly("R02-1 refuse 组织情况!C4");
        assertThat(night.findings(id).get(0).facts()).containsExactly(
                new Fact(Role.TOTAL, "A01 基层工会组织数", "10314", new CellAddress("组织情况", 3, 4)),
                new Fact(Role.OPERATOR, "", "=", null),
                new Fact(Role.PART, "A02 企业", "9000", new CellAddress("组织情况", 3, 5)),
                new Fact(Role.PART, "A06 事业", "1069", new CellAddress("组织情况", 3, 6)),
                new Fact(Role.PART, "A07 机关", null, new CellAddress("组织情况", 3, 7)),
                new Fact(Role.DIFFERENCE, "", "245", null));
    }

    @Test
    void a_blank_of_a_required_part_cannot_tell_unless_the_given_parts_exceed_the_total() {
        long unknown = census("J", "2025SY", 100, 90, null, 5).send();
        long exceeded = census("H", "2025SY", 100, 90, null, 15).send();
        night.judge("census");

        assertThat(night.found(unknown)).isEmpty();
        assertThat(night.outcomes(unknown)).contains("R02-1 fails 0, cannot tell 1");
        assertThat(night.found(exceeded)).containsExactly("R02-1 refuse 组织情况!C4");
    }

    @Test
    void blanks_make_a_comparison_neither_hold_nor_fail() {
        long id = night.workbook("census", "J", "2025SY").row("m3", "a01", 2, "a02", 1, "a06", 1, "a21", 40).row("m4", "b01", 1).send();
        night.judge("census");

        assertThat(night.verdict(id)).isEqualTo("accepted");
        assertThat(night.outcomes(id)).containsExactly("R03-2 fails 0, cannot tell 1", "R44-1 fails 0, cannot tell 1",
                "R44-2 fails 0, cannot tell 1");
    }

    @Test
    void the_previous_period_is_the_counting_row_of_the_same_unit_and_the_change_is_told() {
        census("J", "2024SY", 100, 100, 0, 0).send();
        night.judge("census");
        night.begin();
        long id = census("J", "2025SY", 140, 140, 0, 0).send();
        census("H", "2025SY", 500, 500, 0, 0).send();
        night.judge("census");

        assertThat(night.verdict(id)).isEqualTo("accepted");
        assertThat(night.found(id)).containsExactly("R44-1 explain 组织情况!C4");
        assertThat(night.findings(id).get(0).facts()).containsExactly(
                new Fact(Role.LEFT, "A01 基层工会组织数", "140", new CellAddress("组织情况", 3, 4)),
                new Fact(Role.OPERATOR, "", "within", null),
                new Fact(Role.EARLIER, "A01 基层工会组织数", "100", new CellAddress("组织情况", 3, 4), "2024SY"),
                new Fact(Role.RIGHT, "greatest", "30", null),
                new Fact(Role.DIFFERENCE, "", "40", null),
                new Fact(Role.CHANGE, "", "40.00", null));
    }

    @Test
    void a_period_of_the_same_night_is_judged_before_the_one_that_looks_back_at_it() {
        long later = census("J", "2025SY", 140, 140, 0, 0).send();
        census("J", "2024SY", 100, 100, 0, 0).send();
        night.judge("census");

        assertThat(night.found(later)).containsExactly("R44-1 explain 组织情况!C4");
    }

    @Test
    void last_year_is_one_year_back() {
        night.workbook("census", "J", "2024SY").row("m3", "a01", 1, "a02", 1, "a06", 0, "a20", 10).row("m4").send();
        long id = night.workbook("census", "J", "2025SY").row("m3", "a01", 1, "a02", 1, "a06", 0, "a20", 31).row("m4").send();
        night.judge("census");

        assertThat(night.found(id)).containsExactly("R44-2 explain 组织情况!C9");
    }

    @Test
    void another_sheet_of_the_workbook_is_named_with_its_cell() {
        long id = night.workbook("census", "J", "2025SY").row("m3", "a01", 5, "a02", 5, "a06", 0).row("m4", "b01", 6).send();
        night.judge("census");

        assertThat(night.findings(id).get(0).facts()).containsExactly(
                new Fact(Role.LEFT, "B01 女职工委员会", "6", new CellAddress("民主管理", 3, 4)),
                new Fact(Role.OPERATOR, "", "<=", null),
                new Fact(Role.RIGHT, "A01 基层工会组织数", "5", new CellAddress("组织情况", 3, 4)),
                new Fact(Role.DIFFERENCE, "", "1", null));
    }

    /** G06-2: seven of ten delegated cases are eligible, three succeed. */
    @Test
    void the_ten_cases_of_the_truth_table() {
        Night.Workbook workbook = night.workbook("cases", "J", "2025-06");
        caseRow(workbook, "H01", "PAY", true, true, false, true, true);
        caseRow(workbook, "H02", "PAY", true, false, true, true, true);
        caseRow(workbook, "H03", "COMPENSATION", true, true, true, true, true);
        caseRow(workbook, "H04", "PAY", true, false, false, true, true);
        caseRow(workbook, "H05", "PAY", false, true, false, true, true);
        caseRow(workbook, "H06", "COMPENSATION", false, false, true, true, true);
        caseRow(workbook, "H07", "RELATION", true, true, false, true, true);
        caseRow(workbook, "H08", "PAY", true, true, false, false, true);
        caseRow(workbook, "H09", "PAY", true, true, false, true, false);
        caseRow(workbook, "H10", "INJURY", false, false, false, true, true);
        long id = workbook.send();
        night.judge("mediation");

        assertThat(night.verdict(id)).isEqualTo("accepted-in-part");
        assertThat(night.rowsOut(id)).containsExactly("k1 10", "k1 11", "k1 12");
        assertThat(night.found(id)).containsExactly("K-04 note 案件台账!J7", "K-04 note 案件台账!J8", "K-04 note 案件台账!J9",
                "K-02 refuse 案件台账!D10", "K-01 refuse 案件台账!C11", "K-01 refuse 案件台账!C12", "K-04 note 案件台账!J13");
        assertThat(night.database.sql("select count(*) from returns.k1").query(Long.class).single()).isEqualTo(7);
    }

    @Test
    void a_rule_that_cannot_be_computed_for_one_row_speaks_for_all_others() {
        Night.Workbook workbook = night.workbook("cases", "J", "2025-06");
        for (int i = 0; i < 9; i++) {
            workbook.row("k1", "case_no", "C" + i, "place", "420102", "source", "APPLICATION", "dispute_type", "PAY", "signed", true, "performed", true,
                    "document", false, "outcome", "SUCCESS", "workers", i == 4 ? 0 : 1, "claimed", 9000000, "recovered", i == 7 ? 2000000 : 5);
        }
        long id = workbook.send();
        night.judge("mediation");

        assertThat(night.found(id)).containsExactly("K-rate hold 案件台账!M11");
        assertThat(night.outcomes(id)).contains("K-rate fails 1, cannot tell 1");
        assertThat(night.database.sql("select place || ' ' || subject || ' ' || sqlstate || ' ' || row_count from register.job_fault")
                .query(String.class).list()).containsExactly("jobs/mediation.yaml:71:11 K-rate 22012 1");
    }

    @Test
    void judging_again_comes_to_the_same() {
        census("J", "2024SY", 100, 100, 0, 0).send();
        night.judge("census");
        night.begin();
        census("J", "2024SY", 101, 101, 0, 0).revision(2).send();
        census("J", "2025SY", 140, 139, 0, 0).send();
        night.judge("census");
        List<String> once = register();
        night.judge("census");

        assertThat(register()).isEqualTo(once);
    }

    @Test
    void the_order_in_which_files_of_different_units_and_revisions_came_changes_nothing() throws Exception {
        List<String> expected = inOrder(night, 1, 2, 3, 4, 5);

        assertThat(inOrder(new Night(), 5, 4, 3, 2, 1)).isEqualTo(expected);
        assertThat(inOrder(new Night(), 3, 1, 5, 2, 4)).isEqualTo(expected);
        assertThat(expected).containsExactly("2025-03 E 1 accepted 0", "2025-04 E 1 accepted 1", "2025-04 J 1 superseded 2",
                "2025-04 J 2 accepted-in-part 1", "2025-04 J 3 returned earlier-goes-on-counting 1");
    }

    /** Period, unit, revision, verdict and number of findings of five workbooks received in this order. */
    private static List<String> inOrder(Night night, long... ids) {
        night.workbook("stations", "J", "2025-04").row("d2", "station", "S1").row("d2", "station", "S1").row("d2", "station", "S2", "as_of",
                "2025-01-01").send(ids[0]);
        night.workbook("stations", "J", "2025-04").revision(2).row("d2", "station", "S1").row("d2", "station", "S2").send(ids[1]);
        night.workbook("stations", "J", "2025-04").revision(3).row("d2", "station", "S2", "as_of", "2025-01-01").send(ids[2]);
        night.workbook("stations", "E", "2025-04").row("d2", "station", "S1").send(ids[3]);
        night.workbook("stations", "E", "2025-03").row("d2", "station", "S1").send(ids[4]);
        night.judge("declared");
        return night.database.sql("""
                select concat_ws(' ', s.period, s.unit, s.revision, s.verdict, s.reason,
                       (select count(*) from register.finding f where f.submission_id = s.id))
                from register.submission s order by s.period, s.unit, s.revision
                """).query(String.class).list();
    }

    private List<String> register() {
        List<String> all = new ArrayList<>(night.database.sql("""
                select concat_ws(' ', id, verdict, reason, same_as, replaces, superseded_by, rows_refused) from register.submission order by id
                """).query(String.class).list());
        all.addAll(night.database.sql("select concat_ws(' ', submission_id, code, rule, level, cells, facts) from register.finding order by 1")
                .query(String.class).list());
        all.addAll(night.database.sql("select concat_ws(' ', submission_id, rule, fails, cannot_tell) from register.rule_outcome order by 1")
                .query(String.class).list());
        return all;
    }

    private Night.Workbook census(String unit, String period, Object a01, Object a02, Object a06, Object a07) {
        return night.workbook("census", unit, period).row("m3", "a01", a01, "a02", a02, "a06", a06, "a07", a07).row("m4", "b01", 1);
    }

    private static void caseRow(Night.Workbook workbook, String number, String type, boolean signed, boolean performed, boolean document,
                                boolean willing, boolean inScope) {
        workbook.row("k1", "case_no", number, "place", "420102", "source", "DELEGATED", "dispute_type", type, "willing", willing, "in_scope", inScope,
                "signed", signed, "performed", performed, "document", document, "outcome", "SUCCESS", "workers", 1, "claimed", 100);
    }
}
