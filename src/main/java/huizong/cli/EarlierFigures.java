package huizong.cli;

import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.feedback.template.EarlierReturn;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.CountingRows;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a union last sent of a form and what counts of it, where there is a database to ask; none is made for the question. */
record EarlierFigures(Installation here, FormDefinition form) {

    /** @param period the period before it is meant; null for the latest there is */
    Optional<EarlierReturn> of(Union union, @Nullable Period period) {
        boolean none = here.database() == null && !Files.isDirectory(here.data().resolve("postgres"));
        Optional<Period> before = period == null ? Optional.empty() : period.previous();
        if (none || period != null && before.isEmpty()) {
            return Optional.empty();
        }
        return RegisterView.look(here, (database, catalogue) -> of(database, union, before.map(Period::text).orElse(null)));
    }

    Optional<EarlierReturn> of(JdbcClient database, Union union, @Nullable String period) {
        List<Submission> sent = new Submissions(database)
                .list(new Submissions.Filter(form.job(), form.name(), period, union.code(), null, null));
        return sent.stream().filter(s -> s.cover() != null && s.verdict() != null && s.verdict().counts())
                .max(Comparator.comparing(s -> s.cover().period())).map(s -> rows(database, s));
    }

    private EarlierReturn rows(JdbcClient database, Submission submission) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        for (SheetDefinition sheet : form.sheets()) {
            rows.put(sheet.name(), new CountingRows(database).of(sheet, submission.id()));
        }
        return new EarlierReturn(submission.cover().period(), rows);
    }
}
