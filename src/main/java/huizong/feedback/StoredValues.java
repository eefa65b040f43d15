package huizong.feedback;

import huizong.catalogue.Fact;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as the database keeps them, said as they stand on paper: the label of a code, 是 and 否. */
final class StoredValues {

    private final Optional<SheetDefinition> sheet;
    private final List<Fact> facts;
    private final Phrases phrases;

    /** @param facts all facts of the finding: one side of a comparison says which codes the other side is of */
    StoredValues(Optional<SheetDefinition> sheet, List<Fact> facts, Phrases phrases) {
        this.sheet = sheet;
        this.facts = facts;
        this.phrases = phrases;
    }

    /** The column a fact's label names; empty where it names none. */
    Optional<ColumnDefinition> column(Fact fact) {
        return sheet.stream().flatMap(s -> s.columns().stream())
                .filter(c -> c.label().equals(fact.label()) || c.title().equals(fact.label())).findFirst();
    }

    /** The value as on paper; empty where it is a figure or text like any other. */
    Optional<String> onPaper(Fact fact) {
        String value = fact.value();
        Optional<ColumnDefinition> column = column(fact).or(() -> bare(fact) ? otherSide(fact) : Optional.empty());
        if (value == null) {
            return Optional.empty();
        }
        String word = "made.value." + (bare(fact) ? otherSideOf(fact).map(Fact::label).orElse("") : fact.label()) + "." + value;
        if (phrases.has(word)) {
            return Optional.of(phrases.text(word));
        } else if (column.isPresent() && column.get().codes() != null) {
            return Optional.of(labels(column.get().codes(), column.get().type() == ColumnType.SET, value));
        }
        if (column.filter(c -> c.type() == ColumnType.YEAR_MONTH).isPresent() && value.matches("\\d{4}-\\d{2}-01")) {
            return Optional.of(value.substring(0, 7));
        }
        boolean truth = column.map(c -> c.type() == ColumnType.BOOLEAN).orElse(fact.role() != Fact.Role.DETAIL);
        return truth ? truth(value) : Optional.empty();
    }

    /** A literal or a computed value: of the kind of the other side. */
    private static boolean bare(Fact fact) {
        return fact.label().isEmpty() || fact.label().equals("computed");
    }

    private Optional<ColumnDefinition> otherSide(Fact fact) {
        return otherSideOf(fact).flatMap(this::column);
    }

    /** The other side of the same clause: of a right one the left before it, of a left one the right after it. */
    private Optional<Fact> otherSideOf(Fact fact) {
        int at = facts.indexOf(fact);
        boolean right = fact.role() == Fact.Role.RIGHT;
        if (at < 0 || !right && fact.role() != Fact.Role.LEFT) {
            return Optional.empty();
        }
        Fact.Role other = right ? Fact.Role.LEFT : Fact.Role.RIGHT;
        List<Fact> range = right ? facts.subList(0, at) : facts.subList(at + 1, facts.size());
        List<Fact> found = range.stream().filter(f -> f.role() == other).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(right ? found.size() - 1 : 0));
    }

    private Optional<String> truth(String value) {
        return switch (value) {
            case "t", "true" -> Optional.of(phrases.text("true"));
            case "f", "false" -> Optional.of(phrases.text("false"));
            default -> Optional.empty();
        };
    }

    /** A set comes as PostgreSQL writes an array: {@code {A,B}}. */
    private String labels(CodeList codes, boolean set, String value) {
        if (!set || !value.startsWith("{") || !value.endsWith("}")) {
            return label(codes, value);
        }
        return Arrays.stream(value.substring(1, value.length() - 1).replace("\"", "").split(",")).map(code -> label(codes, code))
                .collect(Collectors.joining(phrases.text("list")));
    }

    private static String label(CodeList codes, String code) {
        return codes.byCode(code).map(CodeList.Entry::label).orElseGet(() -> Figures.text(code));
    }
}
