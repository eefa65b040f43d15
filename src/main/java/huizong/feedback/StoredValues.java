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
        Optional<ColumnDefinition> column = column(fact).or(() -> fact.label().isEmpty() ? otherSide(fact) : Optional.empty());
        if (value == null) {
            return Optional.empty();
        } else if (column.isPresent() && column.get().codes() != null) {
            return Optional.of(labels(column.get().codes(), column.get().type() == ColumnType.SET, value));
        }
        boolean truth = column.map(c -> c.type() == ColumnType.BOOLEAN).orElse(fact.role() != Fact.Role.DETAIL);
        return truth ? truth(value) : Optional.empty();
    }

    private Optional<ColumnDefinition> otherSide(Fact fact) {
        Fact.Role other = fact.role() == Fact.Role.LEFT ? Fact.Role.RIGHT : fact.role() == Fact.Role.RIGHT ? Fact.Role.LEFT : null;
        return facts.stream().filter(f -> f.role() == other).findFirst().flatMap(this::column);
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
