package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Line;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.catalogue.UnionLevel;
import huizong.jobs.JobsReport.Applied;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/huizong/jobs/broken");

    @TempDir
    private Path folder;
    private SmallJobs jobs;

    @BeforeEach
    void writeTheSmallJob() {
        jobs = SmallJobs.in(folder);
    }

    @Test
    void says_all_problems_of_all_files_in_order_with_their_places() throws IOException {
        String said = JobFiles.load(BROKEN).<List<Problem>>fold(catalogue -> List.of(), faulty -> faulty).stream()
                .map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of("target", "broken.problems"), said);
        assertThat(said).isEqualTo(Files.readString(BROKEN.resolve("broken.problems")));
    }

    @Test
    void reads_a_form_with_its_timetable_and_submitters() {
        FormDefinition form = jobs.loaded().formByCode("F99A").orElseThrow();
        assertThat(form.due()).isEqualTo(new FormDefinition.Due(10, true));
        assertThat(form.expected()).isEqualTo(new FormDefinition.Expected(UnionLevel.COUNTY, Line.LOCAL));
        assertThat(form.allowed()).isEqualTo(Set.of(UnionLevel.COUNTY, UnionLevel.TOWNSHIP));
        assertThat(form.title()).isEqualTo("走访台账");
    }

    @Test
    void counts_begin_at_zero_unless_negative_is_allowed() {
        SheetDefinition sheet = jobs.loaded().sheet("f99a").orElseThrow();
        assertThat(sheet.column("people").orElseThrow().low()).isZero();
        assertThat(sheet.column("paid").orElseThrow().low()).isNull();
        assertThat(sheet.column("paid").orElseThrow().decimals()).isEqualTo(2);
    }

    @Test
    void a_replaced_code_is_read_as_the_one_that_took_its_place() {
        CodeList codes = jobs.loaded().sheet("f99a").orElseThrow().column("purpose").orElseThrow().codes();
        assertThat(codes).isEqualTo(new CodeList("purposes", List.of(
                new CodeList.Entry("CARE", "慰问", List.of("看望", "HELP")), new CodeList.Entry("ADVICE", "咨询", List.of())), false));
    }

    @Test
    void a_table_takes_period_reach_labels_and_grid_from_its_sheet() {
        TableDefinition table = jobs.loaded().table("T99-1").orElseThrow();
        assertThat(table.period().word()).isEqualTo("month");
        assertThat(table.reaches()).isEqualTo(List.of(Reach.PERIOD, Reach.TO_DATE));
        assertThat(table.by()).extracting(TableDefinition.Dimension::label).isEqualTo(List.of("行政区划", "事由"));
        assertThat(table.by().get(1).codes()).extracting(CodeList::name).isEqualTo("purposes");
    }

    @Test
    void comparisons_and_ranks_have_usual_names() {
        TableDefinition table = jobs.loaded().table("T99-1").orElseThrow();
        assertThat(table.compare()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("at").isEqualTo(List.of(
                new TableDefinition.Comparison("visits_yoy_pct", "走访同比", "visits", Base.SAME_PERIOD_LAST_YEAR, Change.PERCENT, 2, table.at()),
                new TableDefinition.Comparison("cared_yoy_pp", "慰问率同比", "cared_pct", Base.SAME_PERIOD_LAST_YEAR, Change.DIFFERENCE, 2,
                        table.at())));
        assertThat(table.ranks()).extracting(TableDefinition.Rank::name).containsExactly("cared_pct_rank");
    }

    @Test
    void the_version_changes_with_the_code_lists_a_job_uses_and_with_no_others() {
        String before = jobs.loaded().job("visits").orElseThrow().version();
        jobs.with("codes/others.yaml", "codes: others\nentries: [甲]\n");
        assertThat(jobs.loaded().job("visits").orElseThrow().version()).isEqualTo(before).matches("[0-9a-f]{64}");
        jobs.with("codes/purposes.yaml", SmallJobs.PURPOSES.replace("咨询", "法律咨询"));
        assertThat(jobs.loaded().job("visits").orElseThrow().version()).isNotEqualTo(before);
    }

    @Test
    void rounds_and_working_days_decide_when_a_form_is_due() {
        jobs.with("rounds.csv", "form,round,first_day,last_day,due,units\nF99A,SPRING,2025-01-01,2025-03-31,2025-04-20,A1;B2\n")
                .with("calendar.csv", "day,kind,name\n2025-05-01,holiday,劳动节\n2025-05-02,holiday,劳动节\n");
        JobCatalogue catalogue = jobs.loaded();
        FormDefinition form = catalogue.formByCode("F99A").orElseThrow();
        Period spring = catalogue.period(form, "E:SPRING").orElseThrow();
        assertThat(catalogue.due(form, spring)).contains(LocalDate.of(2025, 4, 20));
        assertThat(catalogue.rounds().get(0).units()).isEqualTo(List.of("A1", "B2"));
        assertThat(catalogue.due(form, Period.parse("2025-04").orElseThrow())).contains(LocalDate.of(2025, 5, 16));
    }

    @Test
    void references_must_not_run_in_a_circle() {
        jobs.with("visits.yaml", SmallJobs.JOB.replace("visit_no:   { label: 编号, type: text", "visit_no:   { label: 编号, type: reference, to: f99a.visit_no"));
        assertThat(jobs.problems()).isEqualTo(List.of("this reference runs in a circle: f99a refers to f99a in turn"));
    }

    @Test
    void a_code_a_sheet_and_a_table_belong_to_one_job_only() {
        jobs.with("visits-again.yaml", SmallJobs.JOB.replace("job: visits", "job: visits-again"));
        assertThat(jobs.problems()).hasSize(3).allMatch(message -> message.matches("there is a second (form with the code|sheet|table) .*"));
    }

    @Test
    void the_carry_over_form_is_part_of_every_catalogue() {
        FormDefinition form = jobs.loaded().formByCode("H00").orElseThrow();
        assertThat(form.builtIn()).isTrue();
        assertThat(form.sheets()).extracting(SheetDefinition::name).containsExactly("h00");
    }

    @Test
    void reports_which_cross_cutting_rules_apply_where() {
        List<Applied> applied = JobsReport.of(jobs.loaded()).stream().filter(a -> a.form().equals("visits")).toList();
        assertThat(applied).isEqualTo(List.of(
                new Applied("X01", "visits", "", List.of()),
                new Applied("X02", "visits", "", List.of()),
                new Applied("X03", "visits", "", List.of()),
                new Applied("X04", "visits", "f99a", List.of("visit_no")),
                new Applied("X05", "visits", "f99a", List.of("visit_no")),
                new Applied("X06", "visits", "f99a", List.of("place_code")),
                new Applied("X07", "visits", "f99a", List.of("people", "women", "paid")),
                new Applied("X08", "visits", "f99a", List.of("people", "women")),
                new Applied("X09", "visits", "f99a", List.of("visited_on")),
                new Applied("X10", "visits", "f99a", List.of("women")),
                new Applied("X14", "visits", "f99a", List.of("people", "women", "paid")),
                new Applied("X15", "visits", "T99-1", List.of("cared_pct")),
                new Applied("X16", "visits", "f99a", List.of("people")),
                new Applied("X19", "visits", "", List.of()),
                new Applied("X20", "visits", "T99-1", List.of("cared_pct_rank")),
                new Applied("X21", "visits", "", List.of())));
    }
}
