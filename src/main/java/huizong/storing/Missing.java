package huizong.storing;

import huizong.catalogue.Line;
import huizong.catalogue.Period;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who owes a form of a period and has no counting submission of it. */
public final class Missing {

    /**
     * @param division   code of its place, null where it has none
     * @param submission its latest submission of the form and period that is no duplicate, null where nothing came
     * @param verdict    of that submission, null where nothing came or it is not judged yet
     */
    public record MissingUnit(String unit, String name, @Nullable String parent, @Nullable String division,
                              @Nullable Long submission, @Nullable Verdict verdict) {
    }

    private record Row(String unit, String name, @Nullable String parent, @Nullable String division, @Nullable Long submission,
                       @Nullable String verdict) {
        MissingUnit missing() {
            return new MissingUnit(unit, name, parent, division, submission, verdict == null ? null : Verdict.ofWord(verdict));
        }
    }

    private final JdbcClient database;

    public Missing(JdbcClient database) {
        this.database = database;
    }

    /** The unions of a level (and line, null for both) on the period's last day, without those that count; by code. */
    public List<MissingUnit> ofLevel(String job, String form, Period period, UnionLevel level, @Nullable Line line) {
        return ask(job, form, period).param("level", level.word()).param("line", line == null ? null : line.name())
                .param("units", "[]").query(Row.class).stream().map(Row::missing).toList();
    }

    /** The named unions (an event round), without those that count; by code. */
    public List<MissingUnit> ofUnits(String job, String form, Period period, List<String> units) {
        return ask(job, form, period).param("level", null).param("line", null)
                .param("units", Json.of(units)).query(Row.class).stream().map(Row::missing).toList();
    }

    private JdbcClient.StatementSpec ask(String job, String form, Period period) {
        return database.sql(SqlText.of("storing/missing-units")).param("job", job).param("form", form)
                .param("period", period.text()).param("last_day", period.last());
    }
}
