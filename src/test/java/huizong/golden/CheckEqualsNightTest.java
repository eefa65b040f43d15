package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.batch.Rehearsal;
import huizong.batch.SubmissionAnswer;
import huizong.catalogue.Finding;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says before sending is what the night says afterwards. */
class CheckEqualsNightTest {

    /**
     * Alone they meet nobody: the night meets them together with the one they repeat or replace, or that replaces them, or that
     * one of their rules asks for (the kind of the union that took up an application, V08-06-3; the studio of an alliance, C03).
     */
    private static final Set<String> MET_ANOTHER_OF_THE_SAME_NIGHT = Set.of("工会统计调查/2025/420503伍家岗区（另存）.xlsx",
            "工会统计调查/2025/420581宜都市.xlsx", "工会统计调查/2025/420581宜都市（第2版）.xlsx",
            "劳动争议调解/2025-04/420502西陵区（补报）.xlsx", "劳动争议调解/2025-04/420581宜都市.xlsx",
            "劳动争议调解/2025-04/420581宜都市（更正）.xlsx", "建会入会/F08C武昌区总工会2025-05.xlsx",
            "创新工作室与职工创新/F01C湖北省交通运输工会2024.xlsx", "户外劳动者服务站点/F03B武汉市总工会2021.xlsx",
            "户外劳动者服务站点/F03C武昌区总工会2021Q1.xls", "工会经费与专项资金/F05A宜昌市总工会2020.xlsx",
            "工会经费与专项资金/F05A西陵区总工会2020.xlsx", "附：已发布数据/F01C中国铁建股份有限公司工会2020.xlsx",
            "附：已发布数据/F20C浙江省总工会2025.xlsx");

    @TempDir
    private Path home;

    /** What both say, as far as it does not depend on when it was said. */
    private record Said(Verdict verdict, String reason, Set<Finding> findings, long rowsRead, long rowsRefused) {
    }

    private static List<Said> checked(NightFixture night, List<String> files) {
        Rehearsal rehearsal = new Rehearsal(night.deployment(Demonstration.NIGHT), Demonstration.NIGHT, Language.CHINESE);
        return rehearsal.check(files.stream().map(Demonstration::file).toList()).stream().map(CheckEqualsNightTest::said).toList();
    }

    private static Said said(Answer answer) {
        return new Said(answer.verdict(), answer.reason(), Set.copyOf(answer.findings()), answer.rowsRead(), answer.rowsRefused());
    }

    private static Map<String, Said> judged(NightFixture night) {
        Map<String, Said> judged = new TreeMap<>();
        SubmissionAnswer answers = new SubmissionAnswer(night.database(), night.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE);
        for (Submission s : new Submissions(night.database()).list(Submissions.Filter.ALL)) {
            judged.put(s.file().path(), said(answers.of(s)));
        }
        return judged;
    }

    private static Map<String, Said> byFile(List<String> files, List<Said> said) {
        Map<String, Said> byFile = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            byFile.put(files.get(i), said.get(i));
        }
        return new TreeMap<>(byFile);
    }

    /** Samples are named by their form's code; what rows of another form refer to has come before them. */
    private static boolean isReferredTo(String file, JobCatalogue catalogue) {
        List<FormDefinition> forms = catalogue.jobs().stream().flatMap(j -> j.forms().stream()).toList();
        return forms.stream().flatMap(form -> form.sheets().stream().flatMap(s -> s.columns().stream()).map(ColumnDefinition::reference)
                        .filter(r -> r != null && form.sheet(r.sheet()).isEmpty()))
                .map(r -> catalogue.sheet(r.sheet()).orElseThrow().code())
                .anyMatch(code -> Path.of(file).getFileName().toString().startsWith(code));
    }

    @Test
    void checked_together_all_files_hear_what_the_night_tells_them() {
        NightFixture night = new NightFixture(home);
        List<String> files = Demonstration.files();
        files.forEach(file -> night.send(file, Demonstration.file(file)));

        Map<String, Said> before = byFile(files, checked(night, files));
        night.night(Demonstration.NIGHT);

        assertThat(before).isEqualTo(judged(night));
    }

    @Test
    void checked_alone_a_file_hears_what_the_next_night_tells_it() {
        NightFixture night = new NightFixture(home);
        List<String> later = new ArrayList<>(Demonstration.files());
        List<String> earlier = later.stream().filter(f -> f.contains("/2024") || isReferredTo(f, night.catalogue())).toList();
        later.removeAll(earlier);
        earlier.forEach(file -> night.send(file, Demonstration.file(file)));
        night.night(Demonstration.NIGHT);
        Map<String, Said> alone = new TreeMap<>();
        later.forEach(file -> alone.put(file, checked(night, List.of(file)).get(0)));

        later.forEach(file -> night.send(file, Demonstration.file(file)));
        night.night(Demonstration.NIGHT.plusDays(1));

        Map<String, Said> told = judged(night);
        told.keySet().retainAll(later);
        Set<String> different = new TreeSet<>(later);
        different.removeIf(file -> alone.get(file).equals(told.get(file)));
        assertThat(MET_ANOTHER_OF_THE_SAME_NIGHT).containsAll(different);
    }
}
