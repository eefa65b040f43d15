package huizong.aggregating;

import huizong.storing.SqlText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms the rows of carry-over submissions speak of, and how far these reach. */
final class CarriedForms {

    /** @param last day of the submission's rows about the form; null where none of them counts */
    private record Carried(long submission, String form, @Nullable LocalDate last) {
    }

    private final List<Carried> all;

    private CarriedForms(List<Carried> all) {
        this.all = all;
    }

    static CarriedForms of(JdbcClient database, List<Long> submissions) {
        return new CarriedForms(submissions.isEmpty() ? List.of() : database.sql(SqlText.of("aggregating/carried-forms"))
                .param("ids", submissions.toArray(Long[]::new)).query(Carried.class).list());
    }

    /** True if a row of the submission, counting or not, is about one of the forms (by code). */
    boolean speaksOf(long submission, Collection<String> forms) {
        return all.stream().anyMatch(c -> c.submission() == submission && forms.contains(c.form()));
    }

    /** The last days of the submission's rows about these forms. */
    Set<LocalDate> lastDays(long submission, Collection<String> forms) {
        return all.stream().filter(c -> c.submission() == submission && forms.contains(c.form()) && c.last() != null).map(Carried::last)
                .collect(Collectors.toSet());
    }
}
