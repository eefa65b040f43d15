package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.catalogue.Finding;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.publishing.PublishedTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of dispute mediation count once: a dispute of two channels, a case of two kinds of job; and the coverage table. */
class MediationTablesTest {

    private static final LocalDate NIGHT = LocalDate.of(2025, 5, 6);

    @TempDir
    private Path home;

    private static Map<String, Object> dispute(String number, String channel, String employer, String accepted, String closed) {
        Map<String, Object> row = new HashMap<>(Map.of("seq_no", 1L, "case_no", number, "channel", channel, "source", "当事人申请",
                "dispute_type", "劳动报酬", "employer_name", employer, "sector", "建筑", "workers_count", 1L, "claim_amount", 5_000L));
        row.putAll(Map.of("accepted_on", accepted, "closed_on", closed, "agreement_signed", true, "agreement_on", accepted,
                "performed", true, "performed_on", closed, "arb_mediation_doc", false, "recovered_amount", 5_000L,
                "reported_outcome", "成功", "legal_aid", false));
        row.put("dispute_division", "420102");
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        row.put(column, value);
        return row;
    }

    private static Map<String, Object> worker(String caseNo, String worker, String job, long paid) {
        return Map.of("seq_no", 1L, "case_no", caseNo, "worker_ref", worker, "job", job, "owed_amount", paid, "paid_amount", paid);
    }

    private SentWorkbook cases(NightFixture night, String unit, String name, String division) {
        return SentWorkbook.of(night.form("F06A")).from(unit, name, "县级", division).period("2025-04", "2025-04-30");
    }

    private static List<String> found(NightFixture night, String file) {
        return night.findings(file).stream().map(f -> f.rule() + " " + f.level().word() + " " + f.cell().reference()).toList();
    }

    @Test
    void one_dispute_through_two_channels_is_counted_once_and_the_later_one_is_told() {
        NightFixture night = new NightFixture(home);
        night.send("江岸.xlsx", cases(night, "420102000001", "江岸区总工会", "420102")
                .row("f06a", with(dispute("A1", "裁调对接工作室", "甲公司", "2025-04-02", "2025-04-10"), "arb_case_no", "仲案〔2025〕7号"))
                .row("f06a", dispute("A2", "裁调对接工作室", "乙公司", "2025-04-02", "2025-04-10"))
                .row("f06a", dispute("A3", "裁调对接工作室", "丙公司", "2025-04-02", "2025-04-10"))
                .row("f06b", worker("A2", "WK-0001", "建筑", 5_000)).row("f06b", worker("A3", "WK-0002", "建筑", 5_000)));
        night.send("江汉.xlsx", cases(night, "420103000001", "江汉区总工会", "420103")
                .row("f06a", with(dispute("B1", "工会法律服务工作站", "甲公司", "2025-04-20", "2025-04-28"), "arb_case_no", "仲案〔2025〕7号"))
                .row("f06a", dispute("B2", "两站联动", "乙公司", "2025-04-09", "2025-04-20"))
                .row("f06a", dispute("B3", "两站联动", "丙公司", "2025-04-10", "2025-04-20"))
                .row("f06b", worker("B2", "WK-0001", "建筑", 5_000)).row("f06b", worker("B3", "WK-0002", "建筑", 5_000)));

        night.night(NIGHT);

        assertThat(found(night, "江岸.xlsx")).isEmpty();
        assertThat(found(night, "江汉.xlsx")).containsExactly("V06-10 note F3", "V06-10-2 note M4");
        assertThat(night.submission("江汉.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
        PublishedTable table = night.table("T06-1", "2025-04", Reach.PERIOD);
        assertThat(NightFixture.line(table, Map.of("level", "total", "channel", ""))).containsEntry("cases", "4").containsEntry("workers", "4");
        assertThat(NightFixture.line(table, Map.of("division", "420103", "channel", ""))).containsEntry("cases", "1");
        assertThat(NightFixture.line(table, Map.of("level", "total", "channel", "LEGAL_STATION"))).containsEntry("cases", "0");
    }

    @Test
    void a_case_of_two_kinds_of_job_weighs_once_in_the_median_over_all_of_them() {
        NightFixture night = new NightFixture(home);
        night.send("江岸.xlsx", cases(night, "420102000001", "江岸区总工会", "420102")
                .row("f06a", with(dispute("A1", "两站联动", "甲公司", "2025-04-02", "2025-04-12"), "workers_count", 2L))
                .row("f06a", dispute("A2", "两站联动", "乙公司", "2025-04-02", "2025-04-06"))
                .row("f06a", dispute("A3", "两站联动", "丙公司", "2025-04-02", "2025-04-04"))
                .row("f06b", worker("A1", "WK-0001", "配送员", 2_000)).row("f06b", worker("A1", "WK-0002", "分拣员", 3_000)));

        night.night(NIGHT);

        PublishedTable table = night.table("T06-3", "2025-04", Reach.PERIOD);
        assertThat(NightFixture.line(table, Map.of("sector", "", "job", ""))).containsEntry("cases", "3").containsEntry("median_days", "4.0")
                .containsEntry("recovered", "15000.00");
        assertThat(NightFixture.line(table, Map.of("sector", "建筑", "job", "分拣员"))).containsEntry("cases", "1")
                .containsEntry("median_days", "10.0").containsEntry("recovered", "3000.00");
        assertThat(NightFixture.line(table, Map.of("sector", "建筑", "job", "未分"))).containsEntry("median_days", "3.0");
    }

    private static Map<String, Object> venue(String id, String type, String host, long mediators) {
        return Map.of("seq_no", 1L, "venue_id", id, "venue_type", type, "host_org", host, "is_joint", true, "opened_on", "2022-03-01",
                "mediators", mediators);
    }

    private static Map<String, Object> county(String code, long year, boolean selected, String started) {
        Map<String, Object> row = new HashMap<>(Map.of("seq_no", 1L, "county_code", code, "year", year, "selected", selected,
                "prior_year_cases", 100L, "venues", 2L));
        row.put("started_on", started);
        return row;
    }

    private SentWorkbook docking(NightFixture night, String year) {
        return SentWorkbook.of(night.form("F06D")).from("420100000001", "武汉市总工会", "市级", "420100").period(year, year + "-12-31");
    }

    @Test
    void docking_covers_the_counties_that_have_started_and_the_first_year_wants_fifty_selected() {
        NightFixture night = new NightFixture(home);
        night.send("武汉2023.xlsx", docking(night, "2023").row("f06d", county("420102", 2023, true, "2023-03-01")));
        night.send("武汉2024.xlsx", docking(night, "2024").row("f06d", county("420102", 2024, true, "2023-03-01"))
                .row("f06d", county("420103", 2024, true, null)).row("f06d", county("420106", 2024, false, null)));
        night.send("江岸.xlsx", SentWorkbook.of(night.form("F06C")).from("420102000001", "江岸区总工会", "县级", "420102")
                .period("2024Q4", "2024-12-31").row("f06c", venue("Z1", "裁调对接工作室", "区仲裁院", 3))
                .row("f06c", venue("Z2", "UNION_LEGAL_IN_COURT", "区工会大楼", 2)).row("f06c", venue("Z3", "COMMITTEE", "区总工会", 4)));

        night.night(LocalDate.of(2025, 1, 8));

        assertThat(night.findings("江岸.xlsx").stream().filter(Finding::refusesRow).map(f -> f.rule() + " " + f.cell().reference()))
                .containsExactly("V06-11-2 E4");
        PublishedTable table = night.table("T06-5", "2024", Reach.PERIOD);
        assertThat(NightFixture.line(table, Map.of("division", "420102"))).containsEntry("counties", "1").containsEntry("selected", "1")
                .containsEntry("started", "1").containsEntry("coverage_pct", "100.00").containsEntry("venues_studio", "1")
                .containsEntry("venues_union_in_court", "0").containsEntry("venues", "2").containsEntry("mediators", "7")
                .containsEntry("target_met", "");
        long counties = night.catalogue().directory().divisionsOn(LocalDate.of(2024, 12, 31)).stream().filter(d -> "420100".equals(d.parent())).count();
        assertThat(NightFixture.line(table, Map.of("division", "420100"))).containsEntry("selected", "2").containsEntry("started", "1")
                .containsEntry("counties", Long.toString(counties)).containsEntry("coverage_pct", BigDecimal.valueOf(100)
                        .divide(BigDecimal.valueOf(counties), 2, RoundingMode.HALF_UP).toPlainString());
        assertThat(night.database().sql("select period || ' ' || withheld from register.release where table_code = 'T06-5' order by period")
                .query(String.class).list()).containsExactly("2023 true", "2024 false");
    }
}
