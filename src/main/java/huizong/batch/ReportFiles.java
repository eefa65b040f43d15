package huizong.batch;

import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.publishing.DeskFacts;
import huizong.publishing.MorningFacts;
import huizong.publishing.MorningReport;
import huizong.storing.Missing;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The morning report under {@code output/report/<date>.{txt,html,csv}}, what waits once more in {@code <date>-waiting.csv}. */
final class ReportFiles {

    private final JdbcClient database;
    private final JobCatalogue catalogue;
    private final Path folder;
    private final ZoneId zone;

    ReportFiles(JdbcClient database, JobCatalogue catalogue, Path output, ZoneId zone) {
        this.zone = zone;
        this.database = database;
        this.catalogue = catalogue;
        folder = output.resolve("report");
    }

    /** @param written workbooks of tables the run has written, as the report names them */
    String write(long run, LocalDate asOf, List<String> written) {
        MorningReport report = new MorningReport(MorningFacts.of(database, catalogue, run, asOf),
                DeskFacts.of(database, catalogue, run, asOf), written, missing(run), zone);
        WrittenFile.text(folder.resolve(asOf + ".txt"), report.text());
        WrittenFile.text(folder.resolve(asOf + ".html"), report.html());
        WrittenFile.text(folder.resolve(asOf + ".csv"), report.csv());
        WrittenFile.text(folder.resolve(asOf + "-waiting.csv"), report.waitingCsv());
        return report.text();
    }

    private record Asked(FormDefinition form, Period period) {
    }

    /** Who is missing, for every form and period the run has heard of. */
    private List<MorningReport.MissingUnits> missing(long run) {
        Set<Asked> asked = new LinkedHashSet<>();
        for (Submission submission : new Submissions(database).list(new Submissions.Filter(null, null, null, null, null, run))) {
            if (submission.cover() != null) {
                catalogue.job(submission.cover().job()).flatMap(j -> j.form(submission.cover().form()))
                        .ifPresent(form -> asked.add(new Asked(form, submission.cover().period())));
            }
        }
        List<MorningReport.MissingUnits> missing = new ArrayList<>();
        asked.forEach(a -> missing(a).ifPresent(missing::add));
        return missing;
    }

    private Optional<MorningReport.MissingUnits> missing(Asked asked) {
        FormDefinition.Expected expected = asked.form().expected();
        if (expected == null) {
            return Optional.empty();
        }
        List<String> units = new Missing(database).ofLevel(asked.form().job(), asked.form().name(), asked.period(),
                expected.level(), expected.line()).stream().map(Missing.MissingUnit::name).toList();
        long owing = catalogue.directory().unionsOn(asked.period().last()).stream().filter(u -> u.level() == expected.level()
                && (expected.line() == null || u.line() == expected.line())).count();
        String due = catalogue.due(asked.form(), asked.period()).map(LocalDate::toString).orElse("");
        return units.isEmpty() ? Optional.empty() : Optional.of(new MorningReport.MissingUnits(asked.form().title(),
                asked.period().text(), due, owing, units));
    }
}
