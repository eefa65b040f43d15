package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of a finding set against each other: two sides, a total and its parts, now and before. */
final class Comparisons {

    private static final Map<String, String> OPERATORS = Map.of("=", "equal", "<>", "unequal", "<", "less", "<=", "at-most",
            ">", "more", ">=", "at-least");
    private static final int LISTED_PARTS = 12;

    private final Finding finding;
    private final Phrases phrases;
    private final Function<Fact, String> figure;
    private final Named names;

    Comparisons(Finding finding, Phrases phrases, Function<Fact, String> figure, Named names) {
        this.finding = finding;
        this.phrases = phrases;
        this.figure = figure;
        this.names = names;
    }

    @Nullable String words(String gap) {
        return switch (gap) {
            case "comparison" -> comparison();
            case "total" -> first(Fact.Role.TOTAL).map(this::beside).orElse(null);
            case "part" -> first(Fact.Role.PART).map(this::beside).orElse(null);
            case "parts" -> parts();
            case "sum" -> sum().map(Figures::grouped).orElse(null);
            case "too-much" -> difference().filter(d -> d.signum() > 0).map(Figures::grouped).orElse(null);
            case "too-little" -> difference().filter(d -> d.signum() < 0).map(d -> Figures.grouped(d.abs())).orElse(null);
            case "excess" -> excess().filter(d -> d.signum() > 0).map(Figures::grouped).orElse(null);
            case "earlier" -> earlier();
            case "now" -> first(Fact.Role.EARLIER).flatMap(e -> first(Fact.Role.LEFT)).map(this::beside).orElse(null);
            case "change" -> first(Fact.Role.CHANGE).map(this::signed).orElse(null);
            case "left" -> first(Fact.Role.LEFT).map(this::named).orElse(null);
            case "right" -> first(Fact.Role.RIGHT).map(this::named).orElse(null);
            default -> throw new IllegalArgumentException("no gap is called " + gap);
        };
    }

    /** {@code 表一 C5 会员人数 1,204 应不超过 C4 职工人数 1,180，多出 24}; null unless both sides are known. */
    private @Nullable String comparison() {
        Optional<Fact> left = first(Fact.Role.LEFT);
        Optional<Fact> right = first(Fact.Role.RIGHT);
        String operator = first(Fact.Role.OPERATOR).map(Fact::value).map(OPERATORS::get).orElse(null);
        if (left.isEmpty() || right.isEmpty() || operator == null) {
            return null;
        }
        String sides = placed(left.get()) + phrases.text("operator." + operator) + named(right.get());
        return sides + difference(difference());
    }

    private String difference(Optional<BigDecimal> difference) {
        return difference.filter(d -> d.signum() != 0).map(d -> phrases.fill(
                d.signum() > 0 ? "operator.too-much" : "operator.too-little", Map.of("figure", Figures.grouped(d.abs())))).orElse("");
    }

    /** One earlier figure needs no name beside the figure of now; several do. */
    private @Nullable String earlier() {
        List<Fact> earlier = all(Fact.Role.EARLIER);
        if (earlier.size() == 1 && first(Fact.Role.LEFT).filter(l -> l.label().equals(earlier.get(0).label())).isPresent()) {
            Fact only = earlier.get(0);
            return names.of(new Fact(only.role(), "", only.value(), only.at(), only.origin()));
        }
        return earlier.isEmpty() ? null : earlier.stream().map(this::named).collect(Collectors.joining(phrases.text("list")));
    }

    private String placed(Fact fact) {
        CellAddress at = fact.at() == null ? finding.cell() : fact.at();
        String sheet = at.sheet().isEmpty() ? "" : at.sheet() + " ";
        return fact.at() == null || !fact.at().sheet().equals(finding.cell().sheet()) ? named(fact) : sheet + named(fact);
    }

    private String named(Fact fact) {
        return names.of(fact);
    }

    /** The figure alone where the sentence has named its cell already. */
    private String beside(Fact fact) {
        return finding.cell().equals(fact.at()) ? figure.apply(fact) : named(fact);
    }

    private @Nullable String parts() {
        List<Fact> parts = all(Fact.Role.PART);
        String shown = parts.stream().limit(LISTED_PARTS).map(this::named).collect(Collectors.joining(" + "));
        return parts.isEmpty() ? null : parts.size() > LISTED_PARTS ? shown + " + …" : shown;
    }

    /** The sum of the parts that are there; empty where one of them is no number. */
    private Optional<BigDecimal> sum() {
        List<Fact> given = all(Fact.Role.PART).stream().filter(f -> f.value() != null).toList();
        List<BigDecimal> numbers = given.stream().flatMap(f -> Figures.number(f.value()).stream()).toList();
        return numbers.isEmpty() || numbers.size() < given.size() ? Optional.empty()
                : Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Optional<BigDecimal> difference() {
        Optional<BigDecimal> stated = number(Fact.Role.DIFFERENCE);
        if (stated.isPresent()) {
            return stated;
        }
        Optional<BigDecimal> sides = number(Fact.Role.LEFT).flatMap(l -> number(Fact.Role.RIGHT).map(l::subtract));
        return sides.isPresent() ? sides : number(Fact.Role.TOTAL).flatMap(t -> sum().map(t::subtract));
    }

    /** By how much the parts exceed their total. */
    private Optional<BigDecimal> excess() {
        return number(Fact.Role.TOTAL).flatMap(t -> sum().map(s -> s.subtract(t)));
    }

    private Optional<BigDecimal> number(Fact.Role role) {
        return first(role).flatMap(f -> Figures.number(f.value()));
    }

    private String signed(Fact change) {
        return Figures.number(change.value()).map(n -> (n.signum() > 0 ? "+" : "") + Figures.grouped(n) + "%")
                .orElseGet(() -> figure.apply(change));
    }

    private Optional<Fact> first(Fact.Role role) {
        return finding.facts().stream().filter(f -> f.role() == role).findFirst();
    }

    private List<Fact> all(Fact.Role role) {
        return finding.facts().stream().filter(f -> f.role() == role).toList();
    }
}
