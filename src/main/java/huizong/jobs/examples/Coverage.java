package huizong.jobs.examples;

import huizong.jobs.JobDefinition;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many examples a rule or check has.
 *
 * @param where  sheet of the rule, form of a rule about the workbook, code of the table of a check
 * @param breaks examples that break it
 * @param holds  examples that come near and keep it
 * @param excused why no row can break it, as the file of examples says; null where it can be broken
 */
public record Coverage(String id, String where, long breaks, long holds, @Nullable String excused, SourcePlace at) {

    public boolean complete() {
        return excused != null || breaks > 0 && holds > 0;
    }

    /** Every rule and check of a job, in the order of its file. */
    public static List<Coverage> of(JobDefinition job, List<JobExamples> all) {
        List<JobExamples> own = all.stream().filter(e -> e.job().name().equals(job.name())).toList();
        List<Coverage> covered = new ArrayList<>();
        job.forms().forEach(form -> {
            form.sheets().forEach(sheet -> sheet.rules().forEach(r -> covered.add(rule(r, sheet.name(), own))));
            form.rules().forEach(r -> covered.add(rule(r, form.name(), own)));
        });
        for (TableDefinition table : job.tables()) {
            for (TableDefinition.Check check : table.checks()) {
                covered.add(of(check.id(), table.code(), check.at(), own, e -> e.check() != null && e.check().table().code().equals(table.code())));
            }
        }
        return covered;
    }

    private static Coverage rule(RuleDefinition rule, String where, List<JobExamples> own) {
        return of(rule.id(), where, rule.at(), own, e -> e.check() == null);
    }

    private static Coverage of(String id, String where, SourcePlace at, List<JobExamples> own, Predicate<Example> concerned) {
        List<Example> examples = own.stream().flatMap(e -> e.examples().stream()).filter(e -> e.id().equals(id)).filter(concerned).toList();
        long breaks = examples.stream().filter(e -> e.kind() == Example.Kind.BREAKS).count();
        String excused = own.stream().map(e -> e.excused().get(id)).filter(Objects::nonNull).findFirst().orElse(null);
        return new Coverage(id, where, breaks, examples.size() - breaks, excused, at);
    }
}
