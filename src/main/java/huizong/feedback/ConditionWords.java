package huizong.feedback;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Text;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition over a row in words, by labels and code labels; only of conditions simple enough to be read. */
record ConditionWords(SheetDefinition sheet, Phrases phrases) {

    /** {@code 来源为“仲裁委委托”}; empty for what is better not told than told in a formula. */
    Optional<String> of(Expression condition) {
        if (condition instanceof Logic all && all.connective() == Connective.AND) {
            List<Optional<String>> parts = all.operands().stream().map(this::of).toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(phrases.text("condition.and")))) : Optional.empty();
        } else if (condition instanceof Comparison c && c.left() instanceof Name name && c.right() instanceof Text text) {
            boolean told = c.operator() == Operator.EQUAL || c.operator() == Operator.NOT_EQUAL;
            return told ? said(name, c.operator() == Operator.EQUAL ? "condition.is" : "condition.is-not", List.of(text)) : Optional.empty();
        } else if (condition instanceof In in && in.operand() instanceof Name name && in.values().stream().allMatch(Text.class::isInstance)) {
            return said(name, in.negated() ? "condition.is-not" : "condition.is", in.values());
        }
        return condition instanceof Name name ? truth(name) : Optional.empty();
    }

    private Optional<String> truth(Name name) {
        return column(name).map(c -> phrases.fill("condition.is", Map.of("column", c.title(), "value", phrases.text("true"))));
    }

    private Optional<String> said(Name name, String phrase, List<? extends Expression> codes) {
        return column(name).map(c -> phrases.fill(phrase, Map.of("column", c.title(), "value",
                codes.stream().map(t -> label(c, ((Text) t).value())).collect(Collectors.joining(phrases.text("condition.or"))))));
    }

    private Optional<ColumnDefinition> column(Name name) {
        return name.qualifier() == null || name.qualifier().equals("this") ? sheet.column(name.name()) : Optional.empty();
    }

    private static String label(ColumnDefinition column, String code) {
        return Optional.ofNullable(column.codes()).flatMap(list -> list.byCode(code)).map(CodeList.Entry::label).orElse(code);
    }
}
