package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later night adds, replaces and leaves alone. */
class SecondNightTest {

    @TempDir
    private Path home;

    private NightFixture night;

    private static Map<String, Object> dispute(int number, String accepted) {
        Map<String, Object> row = new HashMap<>();
        row.put("seq_no", (long) number);
        row.put("case_no", accepted + "/" + number);
        row.put("channel", "两站联动");
        row.put("source", "当事人申请");
        row.put("dispute_type", "经济补偿赔偿");
        row.put("employer_name", "第" + number + "建筑公司");
        row.put("sector", "建筑");
        row.put("dispute_division", "420102");
        row.put("workers_count", 1L);
        row.put("claim_amount", 10_000L);
        row.put("accepted_on", accepted);
        row.put("closed_on", accepted);
        row.put("agreement_signed", true);
        row.put("agreement_on", accepted);
        row.put("performed", true);
        row.put("performed_on", accepted);
        row.put("arb_mediation_doc", false);
        row.put("recovered_amount", 5_000L);
        row.put("reported_outcome", "成功");
        row.put("legal_aid", false);
        return row;
    }

    private void sends(String name, String month, int revision, int cases) {
        SentWorkbook workbook = workbook(month, revision);
        for (int i = 1; i <= cases; i++) {
            workbook.row("f06a", dispute(i, month + "-%02d".formatted(i)));
        }
        night.send(name, workbook);
    }

    private SentWorkbook workbook(String month, int revision) {
        return SentWorkbook.of(night.form("F06A")).from("420102000001", "江岸区总工会", "县级", "420102")
                .period(month, month + "-30").cover("版本号", Integer.toString(revision));
    }

    private List<String> releases(String table) {
        return night.database().sql("select period || ' ' || number from register.release where table_code = ? order by period, number")
                .param(table).query(String.class).list();
    }

    private Map<String, String> total(String period) {
        return NightFixture.line(night.table("T06-1", period, Reach.PERIOD), Map.of("level", "total", "channel", ""));
    }

    /** The texts of the sheet 审核结果 in an answer. */
    private List<String> answer(String period, String file) {
        Path workbook = night.output().resolve("answers/420102000001").resolve(period).resolve(file);
        try (Workbook opened = WorkbookFactory.create(workbook.toFile(), null, true)) {
            List<String> texts = new ArrayList<>();
            opened.getSheet("审核结果").forEach(row -> row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell))));
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void a_revision_releases_its_table_and_those_compared_with_it_anew_and_leaves_the_others() {
        night = new NightFixture(home);
        sends("去年.xlsx", "2024-06", 1, 4);
        sends("四月.xlsx", "2025-04", 1, 2);
        night.night(LocalDate.of(2025, 6, 30));
        assertThat(releases("T06-1")).containsExactly("2024-06 1", "2025-04 1");

        sends("六月.xlsx", "2025-06", 1, 5);
        night.night(LocalDate.of(2025, 7, 1));
        assertThat(releases("T06-1")).containsExactly("2024-06 1", "2025-04 1", "2025-06 1");
        assertThat(total("2025-06")).containsEntry("cases", "5").containsEntry("cases_yoy_pct", "25.00").containsEntry("cases_cum", "11");

        sends("去年更正.xlsx", "2024-06", 2, 2);
        night.night(LocalDate.of(2025, 7, 2));
        assertThat(night.submission("去年.xlsx").verdict()).isEqualTo(Verdict.SUPERSEDED);
        assertThat(answer("2024-06", "去年.xlsx")).contains("本次报送已被版本2（去年更正.xlsx）替换。");
        assertThat(answer("2024-06", "去年更正.xlsx")).contains("本次报送替换先前的版本1（去年.xlsx）。");
        assertThat(releases("T06-1")).containsExactly("2024-06 1", "2024-06 2", "2025-04 1", "2025-04 2", "2025-06 1", "2025-06 2");
        assertThat(releases("T06-4")).as("nothing happened elsewhere, so nothing is said again").doesNotContain("2025-04 2");
        assertThat(total("2025-06")).containsEntry("cases_yoy_pct", "150.00").containsEntry("cases_cum", "9");
    }

    @Test
    void a_revision_that_does_not_count_leaves_the_counting_one_in_force() {
        night = new NightFixture(home);
        sends("四月.xlsx", "2025-04", 1, 2);
        night.night(LocalDate.of(2025, 6, 1));

        // heads without rows, and the cover does not say that it is a nil return
        night.send("四月更正.xlsx", workbook("2025-04", 2));
        night.night(LocalDate.of(2025, 6, 2));

        assertThat(night.submission("四月更正.xlsx").verdict()).isEqualTo(Verdict.HELD);
        assertThat(night.submission("四月更正.xlsx").reason()).isEqualTo("earlier-goes-on-counting");
        assertThat(night.submission("四月.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(answer("2025-04", "四月更正.xlsx")).contains("本次报送未计入，先前计入的版本1（四月.xlsx）继续有效。");
        assertThat(answer("2025-04", "四月.xlsx")).contains("后来报送的版本2（四月更正.xlsx）未计入，本次报送继续有效。");
        assertThat(releases("T06-1")).containsExactly("2025-04 1");
        assertThat(total("2025-04")).containsEntry("cases", "2");
    }

    @Test
    void a_refused_row_publishes_no_period_of_its_own() {
        night = new NightFixture(home);
        night.send("四月.xlsx", workbook("2025-04", 1).row("f06a", dispute(1, "2025-04-02")).row("f06a", dispute(2, "2025-01-05")));
        night.night(LocalDate.of(2025, 6, 1));

        assertThat(night.submission("四月.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(releases("T06-1")).containsExactly("2025-04 1");
    }
}
