package huizong.jobs.yaml;

import huizong.jobs.CodeList;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Text;
import huizong.jobs.Mentions;
import huizong.jobs.NearestName;
import huizong.jobs.Query;
import huizong.jobs.SourcePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Checks that every name of an expression exists where it stands, and that what is compared can be. */
final class NameCheck {

    private final KnownSources known;
    private final Problems problems;
    private final ReadExpression<?> read;

    NameCheck(KnownSources known, Problems problems, ReadExpression<?> read) {
        this.known = known;
        this.problems = problems;
        this.read = read;
    }

    void problem(Object node, String message) {
        problems.add(read.place(node), message);
    }

    SourcePlace place(Object node) {
        return read.place(node);
    }

    KnownSources known() {
        return known;
    }

    /** Names and kinds of an expression, its subqueries included. */
    void check(Expression expression, Scope scope) {
        Mentions.all(expression).forEach(node -> {
            if (node instanceof Name name) {
                column(name, scope);
            } else if (node instanceof Comparison comparison) {
                compared(comparison, scope);
            } else if (node instanceof In in) {
                in.values().forEach(value -> code(in.operand(), value, scope));
            }
            Mentions.queries(node).forEach(query -> new QueryCheck(this).check(query, scope, Map.of()));
        });
    }

    /** The expression must give true or false. */
    void condition(Expression expression, Scope scope) {
        check(expression, scope);
        ValueKind kind = kinds(scope).of(expression);
        if (ValueKind.TRUTH.clashesWith(kind)) {
            problem(expression, "this must be true or false, but it is " + kind.words());
        }
    }

    /** Aggregates are for tables and queries. */
    void withoutAggregates(Expression expression) {
        Mentions.aggregates(expression).forEach(a -> problem(a, "\"" + a.function() + "\" adds up many rows and this is about one;"
                + " write a subquery: (select " + a.function() + "(...) from ...)"));
        Mentions.all(expression).filter(Expression.Window.class::isInstance)
                .forEach(w -> problem(w, "\"over (...)\" may stand only in a query"));
    }

    private Optional<Columns.Column> column(Name name, Scope scope) {
        Columns columns = name.qualifier() == null ? scope.own() : scope.qualified().get(name.qualifier());
        if (columns == null) {
            problem(name, "unknown qualifier \"" + name.qualifier() + "\" of \"" + name.name() + "\""
                    + NearestName.hint(String.valueOf(name.qualifier()), scope.qualified().keySet()));
            return Optional.empty();
        }
        Optional<Columns.Column> column = columns.get(name.name());
        if (column.isEmpty()) {
            problem(name, "unknown " + shown(name) + near(name, columns) + (name.qualifier() == null ? scope.advice() : ""));
        }
        return column;
    }

    private static String shown(Name name) {
        if (name.qualifier() == null) {
            return "name \"" + name.name() + "\"";
        }
        return switch (name.qualifier()) {
            case "param" -> "parameter \"" + name.name() + "\"";
            case ":" -> "parameter \":" + name.name() + "\"";
            default -> "name \"" + name.qualifier() + "." + name.name() + "\"";
        };
    }

    private static String near(Name name, Columns columns) {
        String hint = NearestName.hint(name.name(), columns.names());
        boolean few = hint.isEmpty() && !columns.names().isEmpty() && columns.names().size() <= 20;
        return few ? "; known are " + String.join(", ", new TreeSet<>(columns.names())) : hint;
    }

    private Kinds kinds(Scope scope) {
        return new Kinds(name -> quiet(name, scope).map(Columns.Column::kind).orElse(ValueKind.ANY));
    }

    private static Optional<Columns.Column> quiet(Name name, Scope scope) {
        Columns columns = name.qualifier() == null ? scope.own() : scope.qualified().get(name.qualifier());
        return Optional.ofNullable(columns).flatMap(c -> c.get(name.name()));
    }

    private void compared(Comparison comparison, Scope scope) {
        code(comparison.left(), comparison.right(), scope);
        code(comparison.right(), comparison.left(), scope);
        ValueKind left = kinds(scope).of(comparison.left());
        ValueKind right = kinds(scope).of(comparison.right());
        if (left.clashesWith(right)) {
            problem(comparison, "compares " + left.words() + " with " + right.words());
        }
    }

    /** A code that is compared with a column of codes must be one of them. */
    private void code(Expression column, Expression value, Scope scope) {
        if (column instanceof Name name && value instanceof Text text) {
            List<String> codes = new ArrayList<>();
            quiet(name, scope).map(Columns.Column::codes).ifPresent(list -> list.entries().stream().map(CodeList.Entry::code)
                    .forEach(codes::add));
            if (!codes.isEmpty() && !codes.contains(text.value())) {
                problem(text, "\"" + text.value() + "\" is no code of \"" + name.name() + "\""
                        + NearestName.of(text.value(), codes).map(near -> "; did you mean \"" + near + "\"?")
                                .orElse("; its codes are " + String.join(", ", codes)));
            }
        }
    }
}
