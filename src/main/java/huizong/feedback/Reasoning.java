package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule fails, in one sentence: what made it apply, then each thing that should hold and does not, with the figures and
 * their cells. {@code 表一 E4 来源 仲裁委委托 时，K4 双方自愿 否 应为 是}.
 */
final class Reasoning {

    private static final Map<String, String> OPERATORS = Map.ofEntries(Map.entry("=", "equal"), Map.entry("<>", "unequal"),
            Map.entry("<", "less"), Map.entry("<=", "at-most"), Map.entry(">", "more"), Map.entry(">=", "at-least"));
    private static final int LISTED = 12;
    /** Conditions told: a column now and before each. */
    private static final int CONDITIONS = 24;

    private final Finding finding;
    private final Phrases phrases;
    private final Named named;

    Reasoning(Finding finding, Phrases phrases, Named named) {
        this.finding = finding;
        this.phrases = phrases;
        this.named = named;
    }

    /** Null where the facts hold nothing that should hold. */
    @Nullable String words() {
        List<String> clauses = clauses().stream().map(this::clause).distinct().toList();
        if (clauses.isEmpty()) {
            return null;
        }
        List<Fact> conditions = facts(finding.facts(), Role.GIVEN);
        String given = listed(conditions.subList(0, Math.min(conditions.size(), CONDITIONS))) + (conditions.size() > CONDITIONS ? "…" : "");
        String when = given.isEmpty() ? "" : phrases.fill("reason.given", Map.of("given", given));
        String reason = when + String.join(phrases.text("reason.and"), clauses) + elsewhere();
        return subject(reason) + reason;
    }

    /** The sheet; and the cell to blame where the sentence does not name it. */
    private String subject(String reason) {
        CellAddress at = finding.cell();
        String sheet = at.sheet().isEmpty() ? "" : at.sheet() + " ";
        boolean named = at.reference().isEmpty() || at.column() > 0 && reason.contains(at.reference() + " ");
        String where = at.column() > 0 ? at.reference() : phrases.text("row").replace("{row}", Integer.toString(at.row()));
        return named ? sheet : sheet + where + phrases.text("reason.colon");
    }

    /** The facts cut before each left side and total. */
    private List<List<Fact>> clauses() {
        List<List<Fact>> clauses = new ArrayList<>();
        for (Fact fact : finding.facts()) {
            if (fact.role() == Role.LEFT || fact.role() == Role.TOTAL) {
                clauses.add(new ArrayList<>());
            }
            if (!clauses.isEmpty() && fact.role() != Role.GIVEN && fact.role() != Role.LIKELY) {
                clauses.get(clauses.size() - 1).add(fact);
            }
        }
        return clauses.stream().filter(c -> first(c, Role.OPERATOR).isPresent()).toList();
    }

    private String clause(List<Fact> clause) {
        String operator = first(clause, Role.OPERATOR).map(Fact::value).orElse("=");
        Fact left = clause.get(0);
        List<Fact> right = facts(clause, Role.RIGHT);
        if (left.role() == Role.TOTAL) {
            return composition(clause, left, operator);
        } else if (OPERATORS.containsKey(operator) && right.size() == 1) {
            boolean unequal = operator.equals("<>") && java.util.Objects.equals(left.value(), right.get(0).value());
            if (unequal && right.get(0).at() != null) {
                return phrases.fill("reason.same", Map.of("left", named.withoutFigure(left), "right", named.of(right.get(0)))) + behind(clause, left, right);
            }
            return (unequal ? named.withoutFigure(left) : named.of(left)) + operator(operator, right.get(0)) + named.of(right.get(0)) + difference(clause) + change(clause)
                    + behind(clause, left, right);
        }
        String rights = right.stream().limit(LISTED).map(named::of).collect(Collectors.joining(phrases.text("list")))
                + (right.size() > LISTED ? "…" : "");
        return phrases.fill("reason." + operator, Map.of("left", named.of(left), "right", rights,
                "low", right.isEmpty() ? "" : bound(right.get(0)), "high", right.isEmpty() ? "" : bound(right.get(right.size() - 1)),
                "earlier", earlier(left, clause), "change", distance(clause), "limit", right.isEmpty() ? "" : named.figure().apply(right.get(0)))) + behind(clause, left, right);
    }

    /** A border that is worked out is a figure; what it comes from stands behind. */
    private String bound(Fact border) {
        return border.label().equals(ComposedLabel.of("computed").text()) ? named.figure().apply(border) : named.of(border);
    }

    /** {@code 2024SY D14 205,886}: label and sheet only where they are others than those of now. */
    private String earlier(Fact now, List<Fact> clause) {
        return facts(clause, Role.EARLIER).stream().map(f -> f.label().equals(now.label()) && f.at() != null
                ? String.join(" ", String.valueOf(f.origin()), f.at().reference(), named.figure().apply(f)) : named.of(f))
                .collect(Collectors.joining(phrases.text("list")));
    }

    /** A literal is what it should be; another cell what it should equal. */
    private String operator(String operator, Fact right) {
        boolean literal = right.label().isEmpty() && right.at() == null;
        String word = OPERATORS.get(operator);
        return phrases.text("operator." + (literal && phrases.has("operator." + word + "-value") ? word + "-value" : word));
    }

    private String composition(List<Fact> clause, Fact total, String operator) {
        List<Fact> parts = facts(clause, Role.PART);
        String shown = parts.stream().limit(LISTED).map(named::of).collect(Collectors.joining(" + ")) + (parts.size() > LISTED ? " + …" : "");
        BigDecimal sum = parts.stream().flatMap(f -> Figures.number(f.value()).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String added = phrases.fill("operator.sum", Map.of("sum", Figures.grouped(sum), "parts", shown));
        boolean border = total.label().isEmpty() && total.at() == null;
        String sides = border ? added + phrases.text("operator." + OPERATORS.getOrDefault(turned(operator), "equal")) + named.of(total)
                : named.of(total) + phrases.text("operator." + OPERATORS.getOrDefault(operator, "equal")) + added;
        return sides + (border ? "" : difference(clause)) + behind(clause, total, parts);
    }

    /** An operator as it reads from the right. */
    private static String turned(String operator) {
        return operator.equals("<>") ? operator : operator.startsWith("<") ? operator.replace('<', '>') : operator.replace('>', '<');
    }

    private String difference(List<Fact> clause) {
        return first(clause, Role.DIFFERENCE).flatMap(f -> Figures.number(f.value())).filter(d -> d.signum() != 0)
                .map(d -> phrases.fill(d.signum() > 0 ? "operator.too-much" : "operator.too-little", Map.of("figure", Figures.grouped(d.abs()))))
                .orElse("");
    }

    private String change(List<Fact> clause) {
        return first(clause, Role.CHANGE).flatMap(f -> Figures.number(f.value())).map(n -> phrases.fill("reason.change",
                Map.of("change", signed(n) + "%"))).orElse("");
    }

    /** {@code +5,314（+106.28%）}. */
    private String distance(List<Fact> clause) {
        String difference = first(clause, Role.DIFFERENCE).flatMap(f -> Figures.number(f.value())).map(Reasoning::signed).orElse("");
        String change = first(clause, Role.CHANGE).flatMap(f -> Figures.number(f.value())).map(n -> signed(n) + "%").orElse("");
        return change.isEmpty() ? difference : phrases.fill("reason.distance", Map.of("difference", difference, "change", change));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Figures.grouped(number);
    }

    /** What computed sides are made of and what stands in the rows behind them, but for what the sentence has said. */
    private String behind(List<Fact> clause, Fact left, List<Fact> right) {
        List<Fact> given = facts(finding.facts(), Role.GIVEN);
        String behind = Stream.of(Role.OPERAND, Role.BEHIND).map(role -> listed(facts(clause, role).stream().filter(f -> !same(f, left)
                && right.stream().noneMatch(r -> same(f, r)) && given.stream().noneMatch(g -> same(f, g))).distinct().toList()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(phrases.text("reason.and")));
        return behind.isEmpty() ? "" : phrases.fill("reason.behind", Map.of("facts", behind));
    }

    /** Where further rows stand that no figure has shown. */
    private String elsewhere() {
        List<Fact> shown = clauses().stream().flatMap(c -> facts(c, Role.BEHIND).stream()).toList();
        List<Fact> others = finding.facts().stream().filter(f -> f.role() == Role.OTHER_PLACE || f.role() == Role.BEHIND && !shown.contains(f))
                .filter(f -> f.role() == Role.BEHIND || shown.stream().noneMatch(s -> sameRow(s, f))).distinct().toList();
        return others.isEmpty() ? "" : phrases.fill("reason.other", Map.of("places", listed(others)));
    }

    private static boolean sameRow(Fact one, Fact other) {
        return one.at() != null && other.at() != null && one.at().sheet().equals(other.at().sheet()) && one.at().row() == other.at().row()
                && java.util.Objects.equals(one.origin(), other.origin());
    }

    private static boolean same(Fact one, Fact other) {
        return one.label().equals(other.label()) && java.util.Objects.equals(one.at(), other.at())
                && java.util.Objects.equals(one.origin(), other.origin());
    }

    private String listed(List<Fact> facts) {
        return named.listed(facts, phrases.text("list"));
    }

    private static List<Fact> facts(List<Fact> facts, Role role) {
        return facts.stream().filter(f -> f.role() == role).toList();
    }

    private static Optional<Fact> first(List<Fact> facts, Role role) {
        return facts.stream().filter(f -> f.role() == role).findFirst();
    }
}
