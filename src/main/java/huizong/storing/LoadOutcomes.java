package huizong.storing;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Period;
import huizong.decoding.CoverCells;
import huizong.decoding.CoverResult.Known;
import huizong.decoding.DecodedSheet;
import huizong.decoding.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what loading made of submissions into the register, of as many as share a commit in one statement each. */
public final class LoadOutcomes {

    private record Row(long id, String state, @Nullable String job, @Nullable String form, @Nullable String unit,
                       @Nullable String submitterName, @Nullable String division, @Nullable String line, @Nullable String period,
                       @Nullable String firstDay, @Nullable String lastDay, @Nullable String basis, @Nullable String basisStart,
                       @Nullable String asOf, @Nullable String moneyUnit, @Nullable Integer revision, boolean nilReturn,
                       @Nullable String fundCode, @Nullable String filledBy, @Nullable String filledOn,
                       @Nullable String jobVersion, @Nullable String contentHash, long rowsRead, @Nullable String verdict,
                       @Nullable String reason, boolean broken, @Nullable CoverCells cover) {

        static Row of(LoadOutcome.Loaded o) {
            Cover c = o.cover();
            return new Row(o.id(), Submission.State.LOADED.word(), c.job(), c.form(), c.unit(), c.submitterName(), c.division(),
                    c.line().name(), c.period().text(), c.period().first().toString(), c.period().last().toString(), c.basis().code(),
                    text(c.basisStart()), text(c.asOf()), c.moneyUnit().name(), c.revision(), c.nilReturn(), c.fundCode(), c.filledBy(),
                    text(c.filledOn()), o.jobVersion(), o.contentHash(), o.rowsRead(), null, null, false, o.cells());
        }

        static Row of(LoadOutcome.Decided o) {
            Known k = o.known() == null ? new Known(null, null, null, null) : o.known();
            Period period = k.period();
            return new Row(o.id(), Submission.State.JUDGED.word(), k.form() == null ? null : k.form().job(),
                    k.form() == null ? null : k.form().name(), k.unit() == null ? null : k.unit().code(), k.submitterName(), null, null,
                    period == null ? null : period.text(), period == null ? null : text(period.first()),
                    period == null ? null : text(period.last()), null, null, null, null, null, false, null, null, null, null, null, 0,
                    o.verdict().word(), o.reason(), o.broken(), null);
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    private final JdbcClient database;

    public LoadOutcomes(JdbcClient database) {
        this.database = database;
    }

    /** @param outcomes each of another submission, of any number */
    public void store(List<LoadOutcome> outcomes, Instant now) {
        if (outcomes.isEmpty()) {
            return;
        }
        List<Row> rows = outcomes.stream().map(o -> o.fold(Row::of, Row::of)).toList();
        database.sql(SqlText.of("storing/store-outcomes")).param("outcomes", Json.of(rows)).param("now", Moments.of(now)).update();
        Map<Long, List<DecodedSheet>> sheets = new LinkedHashMap<>();
        Map<Long, List<Finding>> findings = new LinkedHashMap<>();
        for (LoadOutcome outcome : outcomes) {
            sheets.put(outcome.id(), outcome.fold(LoadOutcome.Loaded::sheets, decided -> List.<DecodedSheet>of()));
            findings.put(outcome.id(), outcome.findings());
        }
        new SheetRegister(database).store(sheets);
        new Findings(database).store(Findings.Stage.LOAD, findings);
        Explanations explanations = new Explanations(database);
        outcomes.forEach(o -> o.fold(LoadOutcome.Loaded::words, decided -> List.<Explanation>of())
                .forEach(words -> explanations.addSent(o.id(), words)));
    }
}
