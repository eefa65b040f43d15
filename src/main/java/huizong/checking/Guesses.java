package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks of rows with relations that do not hold whether one figure, typed otherwise, would mend all of them that it takes part
 * in and break none; the likeliest such figure becomes a question. All rows of a sheet in one statement.
 */
final class Guesses {

    /** Guesses put to one row, and to one sheet of a group; the rest goes without a question. */
    private static final int MOST_A_ROW = 150;
    private static final int MOST = 20_000;
    private static final int NEAR_PERCENT = 20;

    private final Judging judging;
    private final Group group;
    private final SheetDefinition sheet;
    private final List<RowCheck> checks;
    private final Naming naming;

    Guesses(Judging judging, Group group, SheetDefinition sheet) {
        this.judging = judging;
        this.group = group;
        this.sheet = sheet;
        this.checks = RowChecks.of(group, sheet).ofTheRow();
        this.naming = Naming.ofRow(group, sheet);
    }

    /** The outcomes of the checks for one row as it is, or as guessed. @param before the figure a period before, null for none */
    private record Outcome(int number, @Nullable BigDecimal before, List<@Nullable Boolean> holds) {
    }

    private record Judged(Guess guess, int mended, @Nullable BigDecimal before) {

        /** Near the figure of the period before, and nearer than what was typed. */
        boolean near() {
            return before != null && before.signum() > 0
                    && off(guess.meant()).multiply(BigDecimal.valueOf(100)).compareTo(before.multiply(BigDecimal.valueOf(NEAR_PERCENT))) <= 0
                    && off(guess.meant()).compareTo(off(guess.typed())) < 0;
        }

        private BigDecimal off(BigDecimal figure) {
            return before == null ? BigDecimal.ZERO : figure.subtract(before).abs();
        }

        /** By how much it is nearer to the figure before, in thousandths of that. */
        BigDecimal nearer() {
            return before == null || before.signum() <= 0 ? BigDecimal.ZERO : off(guess.typed()).subtract(off(guess.meant()))
                    .movePointRight(3).divideToIntegralValue(before);
        }
    }

    /** The question for each row that has one, by row. @param figures the figures of failing relations by row */
    Map<RowKey, Fact> of(Map<RowKey, Map<String, BigDecimal>> figures) {
        List<GuessSql.Numbered> guesses = new ArrayList<>();
        figures.forEach((row, ofRow) -> guessed(ofRow).stream().limit(guesses.size() < MOST ? MOST_A_ROW : 0)
                .forEach(g -> guesses.add(new GuessSql.Numbered(guesses.size(), row, g))));
        List<RowKey> rows = List.copyOf(figures.keySet());
        if (guesses.isEmpty()) {
            return Map.of();
        }
        try {
            return judging.readOnly().query(new GuessSql(group, sheet).outcomes(checks, guesses, rows), r -> best(outcomes(r), guesses, rows));
        } catch (CannotCompute notToTell) {
            return Map.of();
        }
    }

    private List<Guess> guessed(Map<String, BigDecimal> figures) {
        List<Guess> guesses = new ArrayList<>();
        figures.forEach((column, value) -> {
            Optional<ColumnDefinition> definition = sheet.column(column);
            definition.filter(c -> c.type().numeric()).ifPresent(c -> guesses.addAll(Guess.at(c, value)));
        });
        return guesses;
    }

    private List<Outcome> outcomes(ResultSet rows) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Boolean> holds = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                boolean value = rows.getBoolean(5 + i);
                holds.add(rows.wasNull() ? null : value);
            }
            outcomes.add(new Outcome(rows.getInt(1), rows.getBigDecimal(4), holds));
        }
        return outcomes;
    }

    private Map<RowKey, Fact> best(List<Outcome> outcomes, List<GuessSql.Numbered> guesses, List<RowKey> rows) {
        Map<RowKey, Outcome> asSent = new HashMap<>();
        outcomes.stream().filter(o -> o.number() < 0).forEach(o -> asSent.put(rows.get(-1 - o.number()), o));
        Map<RowKey, List<Judged>> mending = new LinkedHashMap<>();
        outcomes.stream().filter(o -> o.number() >= 0).forEach(o -> {
            GuessSql.Numbered guess = guesses.get(o.number());
            Outcome sent = asSent.get(guess.row());
            int mended = sent == null ? 0 : mended(sent, o, guess.guess().column());
            if (mended > 0) {
                mending.computeIfAbsent(guess.row(), r -> new ArrayList<>()).add(new Judged(guess.guess(), mended, o.before()));
            }
        });
        Map<RowKey, Fact> facts = new HashMap<>();
        mending.forEach((row, judged) -> chosen(judged).ifPresent(j -> facts.put(row, fact(j, row))));
        return facts;
    }

    /** How many checks it mends; 0 unless it mends all that the column takes part in, and breaks none. */
    private int mended(Outcome sent, Outcome guessed, String column) {
        int mended = 0;
        for (int i = 0; i < checks.size(); i++) {
            boolean failed = Boolean.FALSE.equals(sent.holds().get(i));
            boolean fails = Boolean.FALSE.equals(guessed.holds().get(i));
            boolean concerned = failed && naming.ownColumns(checks.get(i).holds()).contains(column);
            if (fails && !failed || concerned && !Boolean.TRUE.equals(guessed.holds().get(i))) {
                return 0;
            }
            mended += failed && Boolean.TRUE.equals(guessed.holds().get(i)) ? 1 : 0;
        }
        return mended;
    }

    /** The one that mends most and is near to before; where several are alike, none is asked about. */
    private static Optional<Judged> chosen(List<Judged> judged) {
        Comparator<Judged> better = Comparator.comparingInt(Judged::mended).thenComparing(Judged::near).thenComparing(Judged::nearer)
                .thenComparing(j -> -j.guess().slip().ordinal());
        List<Judged> best = judged.stream().sorted(better.reversed()).toList();
        boolean alone = best.size() == 1 || better.compare(best.get(0), best.get(1)) != 0;
        Judged first = best.get(0);
        boolean many = judged.stream().map(j -> j.guess().meant()).distinct().count() > 6;
        return alone && (first.near() || !many) ? Optional.of(first) : Optional.empty();
    }

    private Fact fact(Judged judged, RowKey row) {
        CellAddress at = judging.places().cell(row.submission(), sheet.name(), judged.guess().column(), row.sheetRow());
        String title = sheet.column(judged.guess().column()).map(ColumnDefinition::title).orElse("");
        List<String> parts = new ArrayList<>(List.of(at.reference() + " " + title, judged.guess().typed().toPlainString(),
                judged.guess().meant().toPlainString()));
        if (judged.near() && judged.before() != null) {
            parts.add(judged.before().toPlainString());
        }
        return new Fact(Role.LIKELY, new ComposedLabel(judged.guess().slip().word(), parts).text(), null, at);
    }

    /** The figures relations of a row are about: own cells with a number. */
    static Map<String, BigDecimal> figures(List<Finding> findings, SheetDefinition sheet, Set<FindingCode> relations) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Map<String, String> byTitle = sheet.columns().stream().collect(Collectors.toMap(ColumnDefinition::title, ColumnDefinition::name, (a, b) -> a));
        for (Finding finding : findings) {
            for (Fact fact : relations.contains(finding.code()) ? finding.facts() : List.<Fact>of()) {
                String value = fact.value();
                boolean number = value != null && value.matches("\\d{1,15}(\\.\\d+)?");
                if (number && fact.at() != null && fact.origin() == null && byTitle.containsKey(fact.label())) {
                    figures.putIfAbsent(byTitle.get(fact.label()), new BigDecimal(value));
                }
            }
        }
        return figures;
    }
}
