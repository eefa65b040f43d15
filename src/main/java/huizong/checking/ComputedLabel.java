package huizong.checking;

import huizong.catalogue.ComposedLabel;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Sign;
import java.util.Map;
import java.util.Optional;

/** What a figure worked out from the row is called: the titles of its columns with the signs between them, where that says all. */
record ComputedLabel(Naming naming) {

    private static final Map<Sign, String> SIGNS = Map.of(Sign.PLUS, "+", Sign.MINUS, "−", Sign.TIMES, "×", Sign.DIVIDED, "÷");

    /** {@code formula|期初会员+新增会员−转出退会}, {@code year-of|补助月份起}; {@code computed} for what no such words say. */
    String of(Expression expression) {
        Expression plain = QueryLabel.plain(expression);
        if (plain instanceof Call call) {
            return switch (call.function()) {
                case "least", "greatest" -> ComposedLabel.of(call.function()).text();
                case "left", "right", "substring" -> labelled("part-of", call.arguments().get(0));
                case "cardinality" -> labelled("items-of", call.arguments().get(0));
                case "extract" -> call.arguments().get(0) instanceof Expression.Text field && field.value().equals("year")
                        ? labelled("year-of", call.arguments().get(1)) : ComposedLabel.of("computed").text();
                default -> ComposedLabel.of("computed").text();
            };
        }
        return plain instanceof Arithmetic ? formula(plain, false).map(f -> ComposedLabel.of("formula", f).text())
                .orElse(ComposedLabel.of("computed").text()) : ComposedLabel.of("computed").text();
    }

    private String labelled(String word, Expression argument) {
        return formula(QueryLabel.plain(argument), false).map(t -> ComposedLabel.of(word, t).text()).orElse(ComposedLabel.of("computed").text());
    }

    private Optional<String> formula(Expression expression, boolean inside) {
        Expression plain = QueryLabel.plain(expression);
        if (plain instanceof Arithmetic a && SIGNS.containsKey(a.sign())) {
            boolean sum = a.sign() == Sign.PLUS || a.sign() == Sign.MINUS;
            Optional<String> text = formula(a.left(), !sum).flatMap(l -> formula(a.right(), true).map(r -> l + SIGNS.get(a.sign()) + r));
            return sum && inside ? text.map(t -> "(" + t + ")") : text;
        } else if (plain instanceof Expression.Number number) {
            return Optional.of(number.value().stripTrailingZeros().toPlainString());
        }
        return plain instanceof Name name ? title(name) : Optional.empty();
    }

    private Optional<String> title(Name name) {
        boolean parameter = "param".equals(name.qualifier()) && naming.group().job().parameters().containsKey(name.name());
        boolean earlier = name.qualifier() != null && !naming.ofTheRow(name);
        return parameter ? Optional.of(naming.group().job().parameters().get(name.name()).label()).filter(l -> !l.isEmpty())
                : earlier ? Optional.empty() : naming.column(name).map(ColumnDefinition::title);
    }
}
