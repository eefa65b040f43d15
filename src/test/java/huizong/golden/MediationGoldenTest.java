package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.catalogue.Finding;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.publishing.PublishedTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published figures of dispute mediation come out exactly, from workbooks at the pattern and grain the catalogue states. */
class MediationGoldenTest {

    @TempDir
    private Path home;

    private static Map<String, Object> delegated(int number, String type, boolean signed, boolean performed, boolean document) {
        Map<String, Object> row = new HashMap<>();
        row.put("seq_no", (long) number);
        row.put("case_no", "H%02d".formatted(number));
        row.put("channel", "裁调对接工作室");
        row.put("source", "仲裁委委托");
        row.put("arb_case_no", "仲案〔2025〕%d号".formatted(number));
        row.put("stage", "立案前");
        row.put("in_scope", true);
        row.put("acceptable", true);
        row.put("suitable", true);
        row.put("both_willing", true);
        row.put("dispute_type", type);
        row.put("employer_name", "第" + number + "建筑公司");
        row.put("sector", "建筑");
        row.put("dispute_division", "420102");
        row.put("workers_count", 1L);
        row.put("claim_amount", 10_000L);
        row.put("accepted_on", "2025-04-02");
        row.put("closed_on", "2025-04-20");
        row.put("agreement_signed", signed);
        row.put("agreement_on", signed ? "2025-04-10" : null);
        row.put("performed", performed);
        row.put("performed_on", performed ? "2025-04-15" : null);
        row.put("arb_mediation_doc", document);
        row.put("arb_doc_no", document ? "仲调〔2025〕%d号".formatted(number) : null);
        row.put("recovered_amount", signed && (performed || document) ? 5_000L : 0L);
        row.put("reported_outcome", signed && (performed || document) ? "成功" : "不成功");
        row.put("legal_aid", false);
        return row;
    }

    private static Map<String, Object> but(Map<String, Object> row, String column, Object value) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private SentWorkbook cases(NightFixture night, String unit, String name, String division, String period, String asOf) {
        return SentWorkbook.of(night.form("F06A")).from(unit, name, "县级", division).period(period, asOf);
    }

    @Test
    void the_truth_table_of_docking_gives_seven_eligible_and_three_successes() {
        NightFixture night = new NightFixture(home);
        night.send("江岸区.xlsx", cases(night, "420102000001", "江岸区总工会", "420102", "2025-04", "2025-04-30")
                .row("f06a", delegated(1, "劳动报酬", true, true, false))
                .row("f06a", delegated(2, "劳动报酬", true, false, true))
                .row("f06a", delegated(3, "经济补偿赔偿", true, true, true))
                .row("f06a", delegated(4, "劳动报酬", true, false, false))
                .row("f06a", delegated(5, "劳动报酬", false, true, false))
                .row("f06a", delegated(6, "经济补偿赔偿", false, false, true))
                .row("f06a", delegated(7, "确认劳动关系", true, true, false))
                .row("f06a", but(delegated(8, "劳动报酬", true, true, false), "both_willing", false))
                .row("f06a", but(delegated(9, "劳动报酬", true, true, false), "in_scope", false))
                .row("f06a", delegated(10, "工伤工亡", false, false, false)));

        night.night(LocalDate.of(2025, 5, 6));

        assertThat(night.submission("江岸区.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(night.findings("江岸区.xlsx").stream().filter(Finding::refusesRow).map(f -> f.rule() + " " + f.cell().row()))
                .containsExactlyInAnyOrder("V06-02 9", "V06-01 10", "V06-01 11");
        Map<String, String> docking = NightFixture.line(night.table("T06-1", "2025-04", Reach.PERIOD),
                Map.of("level", "total", "channel", "DOCKING_STUDIO"));
        assertThat(docking).containsEntry("closed_eligible", "7").containsEntry("success", "3").containsEntry("success_rate_pct", "42.86");
        Map<String, String> refused = NightFixture.line(night.table("T06-2", "2025-04", Reach.PERIOD),
                Map.of("level", "total", "stage", "", "dispute_type", ""));
        assertThat(refused).containsEntry("delegated", "10").containsEntry("refused", "3").containsEntry("refused_relation", "1")
                .containsEntry("refused_scope", "1").containsEntry("refused_unwilling", "1").containsEntry("eligible", "7")
                .containsEntry("success", "3").containsEntry("success_performed", "2").containsEntry("success_document", "1");
    }

    @Test
    void a_relation_case_that_came_straight_to_the_union_is_not_refused() {
        NightFixture night = new NightFixture(home);
        night.send("江岸区.xlsx", cases(night, "420102000001", "江岸区总工会", "420102", "2025-04", "2025-04-30")
                .row("f06a", but(delegated(1, "确认劳动关系", true, true, false), "source", "当事人申请")));

        night.night(LocalDate.of(2025, 5, 6));

        assertThat(night.submission("江岸区.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private static Map<String, Object> twoStations(String number, long workers, BigDecimal recovered, String accepted, String closed) {
        Map<String, Object> row = delegated(1, "劳动报酬", true, true, false);
        row.put("case_no", number);
        row.put("channel", "两站联动");
        row.put("source", "当事人申请");
        List.of("arb_case_no", "stage", "in_scope", "acceptable", "suitable", "both_willing").forEach(row::remove);
        row.put("sector", "电商配送");
        row.put("dispute_division", "350526");
        row.put("workers_count", workers);
        row.put("claim_amount", recovered);
        row.put("recovered_amount", recovered);
        row.put("accepted_on", accepted);
        row.put("agreement_on", accepted);
        row.put("performed_on", closed);
        row.put("closed_on", closed);
        return row;
    }

    private static Map<String, Object> worker(int number, String caseNo) {
        Map<String, Object> row = new HashMap<>();
        row.put("seq_no", (long) number);
        row.put("case_no", caseNo);
        row.put("worker_ref", "DH-%04d".formatted(number));
        row.put("job", "配送员");
        row.put("owed_amount", 6_140L);
        row.put("paid_amount", 6_140L);
        row.put("paid_on", "2025-04-11");
        return row;
    }

    private SentWorkbook dehua(NightFixture night) {
        SentWorkbook workbook = cases(night, "350526000001", "德化县总工会", "350526", "2025-04", "2025-04-30")
                .row("f06a", twoStations("DH-2025-0407", 7, new BigDecimal("42980"), "2025-04-07", "2025-04-11"));
        for (int i = 1; i <= 7; i++) {
            workbook.row("f06b", worker(i, "DH-2025-0407"));
        }
        return workbook;
    }

    private SentWorkbook carriedOver(NightFixture night) {
        SentWorkbook workbook = SentWorkbook.of(night.form("H00")).from("350526000001", "德化县总工会", "县级", "350526")
                .period(night.catalogue().rounds().stream().filter(r -> r.form().equals("H00")).findFirst().orElseThrow().period().text(),
                        "2025-06-30").cover("口径", "历年累计").cover("累计起始日", "2024-01-01");
        int number = 0;
        for (String[] quarter : List.of(new String[] {"2024-01-01", "2024-03-31", "600", "1300", "19200000"},
                new String[] {"2024-04-01", "2024-06-30", "600", "1300", "19200000"},
                new String[] {"2024-07-01", "2024-09-30", "600", "1300", "19200000"},
                new String[] {"2024-10-01", "2024-12-31", "600", "1300", "19200000"},
                new String[] {"2025-01-01", "2025-03-31", "500", "1100", "16000000"},
                new String[] {"2025-05-01", "2025-06-30", "105", "299", "4717020"})) {
            String[] measures = {"cases", "workers", "recovered"};
            for (int i = 0; i < measures.length; i++) {
                Map<String, Object> row = new HashMap<>();
                row.put("seq_no", (long) ++number);
                row.put("source_form", "F06A");
                row.put("measure", measures[i]);
                row.put("category", "TWO_STATION");
                row.put("from_on", quarter[0]);
                row.put("to_on", quarter[1]);
                row.put("value", new BigDecimal(quarter[2 + i]));
                row.put("evidence", "历年台账汇总");
                workbook.row("h00", row);
            }
        }
        return workbook;
    }

    @Test
    void carry_over_and_one_case_of_seven_workers_add_up_to_the_published_totals() {
        NightFixture night = new NightFixture(home);
        night.send("结转.xlsx", carriedOver(night)).send("德化.xlsx", dehua(night)).send("六月.xlsx",
                cases(night, "350526000001", "德化县总工会", "350526", "2025-06", "2025-06-30").cover("零报告", "是"));

        night.night(LocalDate.of(2025, 7, 6));

        assertThat(night.submission("德化.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(night.submission("结转.xlsx").verdict()).as(night.findings("结转.xlsx").toString()).isEqualTo(Verdict.ACCEPTED);
        Map<String, String> dehua = NightFixture.line(night.table("T06-1", "2025-06", Reach.TO_DATE),
                Map.of("division", "350526", "channel", ""));
        assertThat(dehua).containsEntry("cases", "3006").containsEntry("workers", "6606").containsEntry("recovered", "97560000.00");
        Map<String, String> days = NightFixture.line(night.table("T06-3", "2025-04", Reach.PERIOD), Map.of("sector", "电商配送", "job", "配送员"));
        assertThat(days).containsEntry("median_days", "4.0").containsEntry("workers", "7").containsEntry("recovered", "42980.00");
    }

    @Test
    void the_same_cases_as_single_rows_give_the_same_totals() {
        NightFixture night = new NightFixture(home);
        SentWorkbook rows = cases(night, "350526000001", "德化县总工会", "350526", "2025-04", "2025-04-30");
        rows.row("f06a", twoStations("DH-2025-0407", 7, new BigDecimal("42980"), "2025-04-07", "2025-04-11"));
        // 3,005 further cases: 589 of three workers, the others of two; amounts of 32,451 yuan, the last one takes the rest
        long workers = 6_599;
        long yuan = 97_517_020;
        for (int i = 1; i <= 3_005; i++) {
            long own = i <= workers - 2L * 3_005 ? 3 : 2;
            BigDecimal amount = BigDecimal.valueOf(i == 3_005 ? yuan - 32_451L * 3_004 : 32_451);
            rows.row("f06a", twoStations("DH-%05d".formatted(i), own, amount, "2025-04-%02d".formatted(1 + i % 20), "2025-04-28"));
        }
        night.send("德化.xlsx", rows);

        night.night(LocalDate.of(2025, 5, 6));

        PublishedTable table = night.table("T06-1", "2025-04", Reach.PERIOD);
        assertThat(NightFixture.line(table, Map.of("level", "total", "channel", ""))).containsEntry("cases", "3006")
                .containsEntry("workers", "6606").containsEntry("recovered", "97560000.00");
    }
}
