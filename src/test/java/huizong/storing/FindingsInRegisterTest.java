package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.decoding.DecodedSheet;
import huizong.decoding.SheetPlaces;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register keeps of a submission besides its cover: findings, places, rows that are out, acts of the desk. */
class FindingsInRegisterTest {

    private static final Instant NOW = Instant.parse("2025-05-06T01:02:03Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 6);

    private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());

    private long submission() {
        long run = new Runs(database).openOrTakeUp(TODAY, NOW).id();
        long id = new Arrivals(database).record(run, List.of(new ArrivedFile("a", 5, "a.xlsx", "a.xlsx", null, false, NOW))).get(0).id();
        new Submissions(database).create(run);
        return id;
    }

    @Test
    void findings_come_back_whole_and_in_reading_order() {
        long id = submission();
        Finding whole = new Finding(FindingCode.UNIT_DIFFERS, null, List.of(), Level.HOLD, Extent.WORKBOOK, "",
                List.of(CellAddress.WORKBOOK), null, null, List.of());
        Finding later = finding(new CellAddress("表一", 27, 9), "x\u0000y");
        Finding earlier = finding(new CellAddress("表一", 2, 9), "1700余");
        Findings findings = new Findings(database);
        findings.store(id, Findings.Stage.LOAD, List.of(later, earlier, whole));
        findings.store(id, Findings.Stage.JUDGE, List.of());

        assertThat(findings.of(id)).containsExactly(whole, earlier, finding(new CellAddress("表一", 27, 9), "x\u2400y"));
    }

    private static Finding finding(CellAddress at, String read) {
        return new Finding(FindingCode.RULE, "R1", List.of("X08", "X09"), Level.REFUSE, Extent.ROW, "x01a",
                List.of(at, new CellAddress("表一", 1, 1)), "amount", read,
                List.of(new Fact(Fact.Role.LEFT, "诉求金额", "12.50", at), new Fact(Fact.Role.OPERATOR, "", "<=", null)));
    }

    @Test
    void many_findings_keep_the_order_they_were_found_in_within_a_cell() {
        long id = submission();
        List<Finding> many = java.util.stream.IntStream.range(0, 4_500)
                .mapToObj(i -> finding(new CellAddress("表一", 1, 1), Integer.toString(i))).toList();
        new Findings(database).store(id, Findings.Stage.LOAD, many);

        assertThat(new Findings(database).of(id)).isEqualTo(many);
    }

    @Test
    void a_sheet_keeps_where_its_columns_stand_and_its_total_lines() {
        long id = submission();
        SheetPlaces list = new SheetPlaces("x01a", "台账(4月)", 3, Map.of("case_no", 2, "amount", 5), Map.of());
        SheetPlaces matrix = new SheetPlaces("x02", "表", 0, Map.of(), Map.of("a01", new CellAddress("表", 3, 7)));
        DecodedSheet.TotalLine total = new DecodedSheet.TotalLine(12, 4, Map.of("amount", new BigDecimal("12345678901234567890.10")));
        SheetRegister sheets = new SheetRegister(database);
        sheets.store(id, new DecodedSheet(matrix, 1, List.of(), "h", false));
        sheets.store(id, new DecodedSheet(list, 8, List.of(total), "h", false));

        assertThat(sheets.of(id)).containsExactly(new SheetRegister.RegisteredSheet(list, 8, List.of(total)),
                new SheetRegister.RegisteredSheet(matrix, 1, List.of()));
    }

    @Test
    void rows_out_and_faults_of_a_job_can_be_stored_twice() {
        long id = submission();
        long run = new Submissions(database).byId(id).orElseThrow().runId();
        RowsOut out = new RowsOut(database);
        out.store(id, List.of(new RowsOut.RowOut("x01a", 9), new RowsOut.RowOut("x01a", 4)));
        out.store(id, List.of(new RowsOut.RowOut("x01a", 9)));
        JobFaults.JobFault fault = new JobFaults.JobFault("x", "jobs/x.yaml:3:4", "R1", "22012", "division by zero", 3L);
        new JobFaults(database).store(run, fault);
        new JobFaults(database).store(run, fault);

        assertThat(out.of(id)).containsExactly(new RowsOut.RowOut("x01a", 4), new RowsOut.RowOut("x01a", 9));
        assertThat(new JobFaults(database).of(run)).containsExactly(fault);
    }

    @Test
    void the_acts_of_the_desk_are_recorded_with_name_and_reason() {
        long id = submission();
        Lifts.Lift lift = new Lifts.Lift(id, "R1", "统计处", "已电话核实", NOW);
        Explanations.Explanation explanation = new Explanations.Explanation(id, null, "rule", "R1", "x01a", 9, null, "A1",
                "5 []", "organisation", "撤并", TODAY, "县工会", NOW);
        Waivers.Waiver waiver = new Waivers.Waiver("R1", null, "2025-04..2025-05", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 5, 31),
                TODAY, "统计处", "洪灾", NOW);
        Withdrawals.Withdrawal withdrawal = new Withdrawals.Withdrawal(id, "县工会", "报错", NOW);
        new Lifts(database).add(lift);
        new Explanations(database).add(explanation);
        new Waivers(database).add(waiver);
        new Withdrawals(database).add(withdrawal);
        new Withdrawals(database).add(new Withdrawals.Withdrawal(id, "某人", "再次", NOW));

        assertThat(new Lifts(database).of(id)).containsExactly(lift);
        assertThat(new Explanations(database).of(id)).containsExactly(explanation);
        assertThat(new Waivers(database).on(TODAY)).containsExactly(waiver);
        assertThat(new Waivers(database).on(TODAY.plusDays(1))).isEmpty();
        assertThat(new Withdrawals(database).of(id)).contains(withdrawal);
        assertThat(new Submissions(database).byId(id).orElseThrow().verdict()).isEqualTo(Verdict.WITHDRAWN);
    }
}
