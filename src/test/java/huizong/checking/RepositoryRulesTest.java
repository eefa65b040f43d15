package huizong.checking;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobFiles;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.ReturnsSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the repository's own jobs are made into is understood by PostgreSQL, rule by rule. */
class RepositoryRulesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 30);

    private final List<String> faults = new ArrayList<>();

    @Test
    void every_rule_of_the_repository_can_be_asked() throws Exception {
        JobCatalogue catalogue = JobFiles.load(Path.of("jobs")).fold(loaded -> loaded, problems -> {
            throw new IllegalStateException(problems.toString());
        });
        try (Connection connection = TestDatabase.fresh().getConnection()) {
            connection.setAutoCommit(false);
            ReturnsSchema.apply(connection, catalogue);
            ReadOnly readOnly = new ReadOnly(connection);
            for (JobDefinition job : catalogue.jobs()) {
                for (FormDefinition form : job.forms()) {
                    form.sheets().forEach(sheet -> ask(readOnly, group(catalogue, job, form), sheet));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void ask(ReadOnly readOnly, Group group, SheetDefinition sheet) {
        RowChecks checks = RowChecks.of(group, sheet);
        for (RowCheck check : Stream.concat(checks.ofTheRow().stream(), checks.amongOthers().stream()).toList()) {
            ask(readOnly, check.subject(), new RuleSql(group, sheet).pass(List.of(check)));
            ask(readOnly, check.subject(), new FactsSql(group, sheet).values(new Operands(Naming.ofRow(group, sheet)).of(check), List.of(new RowKey(1, 0))));
        }
        for (RuleDefinition rule : Stream.concat(sheet.rules().stream(), group.form().rules().stream()).toList()) {
            if (rule.offenders() != null) {
                ask(readOnly, rule.id(), new OffenderSql(group).offenders(rule.offenders()));
                ask(readOnly, rule.id() + " figures", new OffenderSql(group).offenders(OffenderFigures.of(group, sheet, rule.offenders(), rule.blame(),
                        new Places(null, null)).query()));
            }
        }
        if (!sheet.key().isEmpty()) {
            ask(readOnly, sheet.name() + " keys", new KeySql(group, sheet).repeated(java.util.List.of()));
            ask(readOnly, sheet.name() + " reported twice", new TwoReportersSql(group, sheet).pairs());
        }
    }

    private void ask(ReadOnly readOnly, String subject, String sql) {
        try {
            readOnly.query(sql, rows -> 0);
        } catch (CannotCompute fault) {
            faults.add(subject + ": " + fault.getMessage());
        }
    }

    private static Group group(JobCatalogue catalogue, JobDefinition job, FormDefinition form) {
        Period period = form.period() == huizong.catalogue.PeriodKind.EVENT ? Period.event("X", DAY, DAY) : Period.containing(form.period(), DAY);
        return new Group(catalogue, job, form, period, DAY, List.of(new JudgedSubmission(1, job.name(), form.name(), period.text(), "U", null,
                1, "a", false, 1, DAY, DAY, "x")));
    }
}
