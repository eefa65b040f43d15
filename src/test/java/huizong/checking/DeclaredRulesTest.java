package huizong.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cross-cutting rules: for each a return that breaks it and one that does not. */
class DeclaredRulesTest {

    private final Night night;

    DeclaredRulesTest() throws Exception {
        night = new Night();
    }

    @Test
    void parts_totals_and_ratios_of_a_matrix() {
        long clean = night.workbook("monthly", "J", "2025-04").row("d1", "total", 10, "women", 10, "young", 4, "old", 6, "rate", "100.00").send();
        long part = night.workbook("monthly", "H", "2025-04").row("d1", "total", 10, "women", 11).send();
        long parts = night.workbook("monthly", "W", "2025-04").row("d1", "total", 10, "young", 4, "old", 5, "women", 3, "rate", "30.01").send();
        night.judge("declared");

        assertThat(night.found(clean)).isEmpty();
        assertThat(night.verdict(clean)).isEqualTo("accepted");
        assertThat(night.found(part)).contains("X10 refuse 指标!C5");
        assertThat(night.findings(part).stream().filter(f -> "X10".equals(f.rule())).findFirst().orElseThrow().facts())
                .extracting(Fact::role, Fact::value).containsExactly(tuple(Role.PART, "11"),
                        tuple(Role.TOTAL, "10"));
        assertThat(night.found(parts)).containsExactly("X11 refuse 指标!C4", "X13 note 指标!C8");
        assertThat(night.verdict(parts)).isEqualTo("returned");
    }

    @Test
    void cumulative_figures_do_not_fall_and_amounts_are_like_those_before() {
        for (String month : List.of("2025-01", "2025-02")) {
            night.workbook("monthly", "J", month).basis("YTD").row("d1", "trained", 100, "spent", 100).send();
            night.workbook("monthly", "H", month).basis("YTD").row("d1", "trained", 100, "spent", 100).send();
        }
        long broken = night.workbook("monthly", "J", "2025-03").basis("YTD").row("d1", "trained", 99, "spent", 1001).send();
        long clean = night.workbook("monthly", "H", "2025-03").basis("YTD").row("d1", "trained", 100, "spent", 1000).send();
        long newYear = night.workbook("monthly", "W", "2025-01").basis("YTD").row("d1", "trained", 1).send();
        night.workbook("monthly", "W", "2024-12").basis("YTD").row("d1", "trained", 100).send();
        night.judge("declared");

        assertThat(night.found(broken)).containsExactly("X12 explain 指标!C9", "X18 explain 指标!C10");
        assertThat(night.findings(broken).get(0).facts()).extracting(Fact::role, Fact::value).startsWith(
                tuple(Role.LEFT, "99"), tuple(Role.EARLIER, "100"));
        assertThat(night.found(clean)).isEmpty();
        assertThat(night.found(newYear)).isEmpty();
    }

    @Test
    void a_running_total_is_that_of_the_period_before_and_what_was_added_and_taken_off() {
        for (String unit : List.of("J", "H")) {
            night.workbook("monthly", unit, "2025-03").row("d1", "stations", 443).send();
        }
        long broken = night.workbook("monthly", "J", "2025-04").row("d1", "stations", 448, "opened", 5, "revoked", 1).send();
        long clean = night.workbook("monthly", "H", "2025-04").row("d1", "stations", 448, "opened", 5).send();
        long first = night.workbook("monthly", "W", "2025-04").row("d1", "stations", 448, "opened", 5).send();
        night.judge("declared");

        assertThat(night.found(broken)).containsExactly("X12 explain 指标!C11");
        assertThat(night.findings(broken).get(0).code().word()).isEqualTo("cumulative-differs");
        assertThat(night.findings(broken).get(0).facts()).extracting(Fact::role, Fact::value).contains(tuple(Role.LEFT, "448"),
                tuple(Role.RIGHT, "447"), tuple(Role.DIFFERENCE, "1"));
        assertThat(night.found(clean)).isEmpty();
        assertThat(night.found(first)).isEmpty();
    }

    @Test
    void tables_take_the_recomputed_ratio_and_the_reported_one_is_kept() {
        long told = night.workbook("monthly", "J", "2025-04").row("d1", "total", 8, "women", 3, "young", 4, "old", 4, "rate", "30.00").send();
        long unknown = night.workbook("monthly", "H", "2025-04").row("d1", "rate", "12.00").send();
        night.judge("declared");

        assertThat(night.found(told)).containsExactly("X13 note 指标!C8");
        assertThat(night.database.sql("""
                select trim_scale(r.rate) || ' ' || trim_scale(w.rate)
                from returns.d1 r join returns_raw.d1 w using (submission_id) order by submission_id
                """).query(String.class).list()).containsExactly("37.5 30", "12 12");
        assertThat(night.found(unknown)).isEmpty();
    }

    @Test
    void figures_of_the_period_and_cumulative_ones_side_by_side_are_told() {
        long april = night.workbook("monthly", "J", "2025-04").row("d1", "trained", 5).send();
        long june = night.workbook("monthly", "J", "2025-06").basis("YTD").row("d1", "trained", 50).send();
        long lastYear = night.workbook("monthly", "J", "2024-12").row("d1", "trained", 5).send();
        long neighbour = night.workbook("monthly", "H", "2025-06").basis("YTD").row("d1", "trained", 50).send();
        long picture = night.workbook("stations", "J", "2025-04").basis("YTD").row("d2", "station", "S1").send();
        night.workbook("stations", "J", "2025-05").row("d2", "station", "S1").send();
        night.judge("declared");

        assertThat(night.found(june)).containsExactly("basis-mixed note !");
        assertThat(night.findings(june).get(0).facts()).extracting(Fact::value).containsExactly("2025-04");
        assertThat(List.of(april, lastYear, neighbour, picture)).allSatisfy(id -> assertThat(night.found(id)).isEmpty());
    }

    @Test
    void keys_conditional_cells_and_days_of_a_list() {
        long id = night.workbook("stations", "J", "2025-04")
                .row("d2", "station", "S1", "as_of", "2025-04-30", "kind", "OPEN", "people", 1)
                .row("d2", "station", "S2", "as_of", "2025-03-31", "kind", "OPEN", "people", 2)
                .row("d2", "station", "S3", "as_of", "2025-04-30", "kind", "CLOSED", "people", 3)
                .row("d2", "station", "S4", "as_of", "2025-04-30", "kind", "CLOSED", "reason", "拆迁", "people", 4)
                .row("d2", "station", "S1", "people", 5).row("d2", "station", "S2", "as_of", "2025-04-30", "people", 6).send();
        night.judge("declared");

        assertThat(night.found(id)).containsExactly("X23 refuse 站点登记!B5", "X16 refuse 站点登记!D6", "X04 refuse 站点登记!A8");
        assertThat(night.findings(id).get(2).facts()).extracting(f -> f.role() + " " + f.at().reference()).containsExactly("FIRST_PLACE A4");
        assertThat(night.rowsOut(id)).containsExactly("d2 5", "d2 6", "d2 8");
        assertThat(night.verdict(id)).isEqualTo("accepted-in-part");
    }

    @Test
    void a_total_line_is_the_sum_of_the_rows_above_it() {
        long right = night.workbook("stations", "J", "2025-04").row("d2", "station", "S1", "people", 5).row("d2", "station", "S2", "people", 6)
                .total("d2", "people", "11").send();
        long held = night.workbook("stations", "H", "2025-04").row("d2", "station", "S7", "people", 5).row("d2", "station", "S8", "people", 6)
                .total("d2", "people", "12").send();
        long refused = night.workbook("visits", "H", "2025-04").row("d3", "visit", "V1", "station", "S1", "people", 5)
                .total("d3", "people", "6").send();
        night.judge("declared");

        assertThat(night.found(right)).isEmpty();
        assertThat(night.found(held)).containsExactly("X14 hold 站点登记!E6");
        assertThat(night.findings(held).get(0).facts()).extracting(Fact::role, Fact::value).containsExactly(
                tuple(Role.TOTAL, "12"), tuple(Role.PART, "11"),
                tuple(Role.DIFFERENCE, "1"));
        assertThat(night.verdict(held)).isEqualTo("held");
        assertThat(night.found(refused)).containsExactly("X14 refuse 走访登记!C5");
        assertThat(night.verdict(refused)).isEqualTo("returned");
    }

    @Test
    void references_lead_to_rows_that_count_and_children_go_with_their_parents() {
        night.workbook("stations", "J", "2025-04").row("d2", "station", "S1", "as_of", "2025-04-30")
                .row("d2", "station", "S2", "as_of", "2025-01-01").send();
        long found = night.workbook("visits", "J", "2025-04").row("d3", "visit", "V1", "station", "S1").send();
        long lost = night.workbook("visits", "H", "2025-04").row("d3", "visit", "V1", "station", "S2").send();
        long cases = night.workbook("cases", "J", "2025-04")
                .row("k1", "case_no", "C1", "source", "APPLICATION", "dispute_type", "PAY", "workers", 1, "claimed", 5, "recovered", 6)
                .row("k1", "case_no", "C2", "source", "APPLICATION", "dispute_type", "PAY", "workers", 1)
                .row("k2", "case_no", "C1", "worker", "A", "paid", 1).row("k2", "case_no", "C2", "worker", "B", "paid", 1)
                .row("k2", "case_no", "C9", "worker", "C", "paid", 1).send();
        night.judge("declared");
        night.judge("mediation");

        assertThat(night.found(found)).isEmpty();
        assertThat(night.found(lost)).containsExactly("reference refuse 走访登记!B4");
        assertThat(night.found(cases)).containsExactly("X10 refuse 案件台账!M4", "reference refuse 职工明细!A6");
        assertThat(night.rowsOut(cases)).containsExactly("k1 4", "k2 4", "k2 6");
    }

    @Test
    void one_thing_reported_by_two_units_of_one_line_is_kept_of_the_lower_one() {
        long county = night.workbook("stations", "J", "2025-04").row("d2", "station", "S1").row("d2", "station", "S2").send();
        night.judge("declared");
        night.begin();
        long enterprise = night.workbook("stations", "E", "2025-04").row("d2", "station", "S1").send();
        long neighbour = night.workbook("stations", "H", "2025-04").row("d2", "station", "S1").send();
        night.judge("declared");
        night.judge("declared");

        assertThat(night.found(county)).containsExactly("X05 note 站点登记!A4");
        assertThat(night.rowsOut(county)).containsExactly("d2 4");
        assertThat(night.verdict(county)).isEqualTo("accepted-in-part");
        assertThat(night.found(enterprise)).containsExactly("X05 note 站点登记!A4");
        assertThat(night.rowsOut(enterprise)).isEmpty();
        assertThat(night.found(neighbour)).isEmpty();
    }

    @Test
    void the_same_content_twice_a_lower_revision_and_a_better_one() {
        long first = night.workbook("stations", "J", "2025-04").row("d2", "station", "S1").send();
        night.judge("declared");
        night.begin();
        long same = night.workbook("stations", "J", "2025-04").row("d2", "station", "S1").send();
        long differs = night.workbook("stations", "J", "2025-04").row("d2", "station", "S2").send();
        long better = night.workbook("stations", "J", "2025-04").revision(2).row("d2", "station", "S3").send();
        long empty = night.workbook("stations", "H", "2025-04").send();
        night.judge("declared");

        assertThat(List.of(night.verdict(first), night.verdict(same), night.verdict(differs), night.verdict(better), night.verdict(empty)))
                .containsExactly("superseded", "duplicate same-content", "returned lower-revision", "accepted", "held");
        assertThat(night.found(same)).containsExactly("X02 refuse !");
        assertThat(night.found(differs)).containsExactly("X03 refuse 封面!");
        assertThat(night.found(empty)).containsExactly("nil-return hold 站点登记!");
    }

    @Test
    void rules_that_look_at_other_units_see_those_of_the_same_night_in_any_order() {
        long one = night.workbook("cases", "J", "2025-04").row("k1", "case_no", "C1", "workers", 1, "claimed", 777).send();
        long two = night.workbook("cases", "H", "2025-04").row("k1", "case_no", "C1", "workers", 1, "claimed", 777).send();
        long undated = night.workbook("cases", "W", "2025-04").row("k1", "case_no", "C2", "workers", 1).basis("CUM").send();
        night.judge("mediation");

        assertThat(night.found(one)).containsExactly("K-elsewhere explain 案件台账!A4");
        assertThat(night.found(two)).containsExactly("K-elsewhere explain 案件台账!A4");
        assertThat(night.found(undated)).containsExactly("K-basis hold !");
        assertThat(night.verdict(undated)).isEqualTo("held");
    }
}
