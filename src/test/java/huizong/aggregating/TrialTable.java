package huizong.aggregating;

import huizong.catalogue.DivisionLevel;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.Dated;
import huizong.jobs.ExpressionReader;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Base;
import huizong.jobs.TableDefinition.Change;
import huizong.jobs.TableDefinition.Check;
import huizong.jobs.TableDefinition.Comparison;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Rank;
import huizong.jobs.TableDefinition.Rows;
import huizong.jobs.TableDefinition.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes table definitions as briefly as a job file does. */
final class TrialTable {

    private final String code;
    private final List<Dimension> by = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Rank> ranks = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private PeriodKind period = PeriodKind.MONTH;
    private List<Reach> reaches = List.of(Reach.PERIOD);
    private List<Set<String>> subtotals = List.of();
    private Rows rows = Rows.COUNTING;
    private boolean transposed;
    private @Nullable String from;
    private @Nullable String where;
    private @Nullable String query;
    private @Nullable String datedBy;
    private @Nullable String category;

    private TrialTable(String code) {
        this.code = code;
    }

    static TrialTable table(String code) {
        return new TrialTable(code);
    }

    TrialTable from(String sheet) {
        from = sheet;
        return this;
    }

    TrialTable every(PeriodKind kind) {
        period = kind;
        return this;
    }

    TrialTable reaching(Reach... kept) {
        reaches = List.of(kept);
        return this;
    }

    TrialTable where(String condition) {
        where = condition;
        return this;
    }

    TrialTable query(String text) {
        query = text;
        return this;
    }

    TrialTable datedBy(String column) {
        datedBy = column;
        return this;
    }

    TrialTable carrying(String text) {
        category = text;
        return this;
    }

    TrialTable rows(Rows which) {
        rows = which;
        return this;
    }

    TrialTable transposed() {
        transposed = true;
        return this;
    }

    TrialTable subtotals(List<Set<String>> sets) {
        subtotals = sets;
        return this;
    }

    TrialTable by(String... names) {
        for (String name : names) {
            by.add(new Dimension(name, name, null, null, null, null, TrialJob.AT));
        }
        return this;
    }

    TrialTable byLevel(String name, DivisionLevel level) {
        by.add(new Dimension(name, name, null, null, level, null, TrialJob.AT));
        return this;
    }

    TrialTable measure(String name, String value) {
        return measure(name, value, null, null);
    }

    TrialTable measure(String name, String value, @Nullable String source, @Nullable Reach reach) {
        measures.add(new Measure(name, name, "件", 0, null, ExpressionReader.expression(value), source, null, reach, List.of(), TrialJob.AT));
        return this;
    }

    TrialTable compare(String name, String measure, Base base, Change change) {
        comparisons.add(new Comparison(name, name, measure, base, change, 2, TrialJob.AT));
        return this;
    }

    TrialTable rank(String name, String measure) {
        ranks.add(new Rank(name, name, measure, true, List.of(), TrialJob.AT));
        return this;
    }

    TrialTable share(String name, String measure, String... over) {
        shares.add(new Share(name, name, measure, List.of(over), 2, TrialJob.AT));
        return this;
    }

    TrialTable check(String id, String holds) {
        return check(id, holds, Dated.ALWAYS);
    }

    TrialTable check(String id, String holds, Dated dated) {
        checks.add(new Check(id, ExpressionReader.expression(holds), null, id, dated, TrialJob.AT));
        return this;
    }

    TableDefinition define() {
        return new TableDefinition("trial", code, code, period, reaches, from, where == null ? null : ExpressionReader.expression(where),
                rows, by, subtotals, measures, comparisons, ranks, shares, checks, transposed ? "value" : null,
                query == null ? null : ExpressionReader.query(query), datedBy, category, List.of(), TrialJob.AT);
    }
}
