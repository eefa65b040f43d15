package huizong.checking;

import huizong.catalogue.Fact.Role;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Between;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.In;
import huizong.jobs.Expression.IsNull;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Number;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Sign;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that should hold, taken apart into what stands there, what should hold of it and the figures behind: always a
 * left side (or a total), an operator, then right sides (or parts), then what computed sides are made of.
 */
record Clauses(Naming naming, RowsBehind behind) {

    private static final Map<Operator, Operator> CONTRARY = Map.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.NOT_EQUAL, Operator.EQUAL,
            Operator.LESS, Operator.AT_LEAST, Operator.AT_LEAST, Operator.LESS, Operator.MORE, Operator.AT_MOST, Operator.AT_MOST,
            Operator.MORE, Operator.DISTINCT_FROM, Operator.EQUAL, Operator.NOT_DISTINCT_FROM, Operator.NOT_EQUAL);

    Clauses(Naming naming) {
        this(naming, new RowsBehind(naming));
    }

    /** @param expected what the expression should be, and is not */
    List<Operand> of(Expression expression, boolean expected) {
        if (expression instanceof Comparison c) {
            return comparison(c, expected);
        } else if (expression instanceof Between between) {
            return clause(between.operand(), expected != between.negated() ? "between" : "not-between", List.of(between.low(), between.high()));
        } else if (expression instanceof In in) {
            return clause(in.operand(), expected != in.negated() ? "in" : "not-in", in.values());
        } else if (expression instanceof IsNull blank) {
            return clause(blank.operand(), expected != blank.negated() ? "empty" : "filled", List.of());
        } else if (expression instanceof Expression.Exists exists) {
            return exists(exists, expected);
        } else if (expression instanceof Name || expression instanceof Call call && call.function().equals("coalesce")) {
            return clause(expression, "=", List.of(new Expression.Truth(expected)));
        }
        return mentions(expression, Role.OPERAND);
    }

    /** What a condition mentions, as what made the rule apply: of one about other rows how many there are, and where. */
    List<Operand> given(Expression condition) {
        List<Operand> all = new ArrayList<>(mentions(condition, Role.GIVEN));
        Operand rows = condition instanceof Expression.Exists exists && !register(exists.query()) ? rows(exists.query(), false) : null;
        if (rows != null) {
            all.add(rows.as(Role.GIVEN));
            behind.compared(((Expression.Exists) condition).query()).ifPresent(all::add);
        } else if (naming.columns() != null) {
            Mentions.aggregates(condition).forEach(call -> all.add(naming.one(Role.GIVEN, call)));
        }
        return all;
    }

    private List<Operand> comparison(Comparison c, boolean expected) {
        Operator operator = expected ? c.operator() : CONTRARY.get(c.operator());
        Arithmetic distance = distance(c);
        if (distance != null && c.right() instanceof Number && expected != beyond(c)) {
            return sides(distance.left(), Operator.EQUAL.sql(), distance.right());
        } else if (distance != null && expected && !beyond(c)) {
            return within(distance, c.right());
        } else if (truth(c.left()) && truth(c.right())) {
            return together(c, operator == Operator.EQUAL || operator == Operator.NOT_DISTINCT_FROM);
        }
        return aboutTheRow(c.right()) && !aboutTheRow(c.left()) && naming.columns() != null ? sides(c.right(), turned(plain(operator)), c.left())
                : sides(c.left(), plain(operator), c.right());
    }

    private boolean aboutTheRow(Expression side) {
        return side instanceof Name name && naming.ofTheRow(name);
    }

    private static String plain(Operator operator) {
        return operator == Operator.NOT_DISTINCT_FROM ? "=" : operator == Operator.DISTINCT_FROM ? "<>" : operator.sql();
    }

    private static @org.jspecify.annotations.Nullable Arithmetic distance(Comparison c) {
        boolean tolerance = c.operator() == Operator.AT_MOST || c.operator() == Operator.LESS;
        return (tolerance || beyond(c)) && c.left() instanceof Call abs && abs.function().equals("abs")
                && abs.arguments().get(0) instanceof Arithmetic minus && minus.sign() == Sign.MINUS ? minus : null;
    }

    /** That two figures lie further apart than they may, as a query asks that looks for what is wrong. */
    private static boolean beyond(Comparison c) {
        return c.operator() == Operator.MORE || c.operator() == Operator.AT_LEAST;
    }

    /** Now and before, and how far they may lie apart. */
    private List<Operand> within(Arithmetic distance, Expression most) {
        List<Operand> all = new ArrayList<>(List.of(naming.one(Role.LEFT, distance.left()), Operand.text(Role.OPERATOR, "within"),
                naming.one(Role.EARLIER, distance.right()), naming.one(Role.RIGHT, most)));
        all.addAll(insides(distance.left()));
        all.addAll(insides(distance.right()));
        return all;
    }

    private static boolean truth(Expression side) {
        return side instanceof Comparison || side instanceof IsNull || side instanceof Expression.Logic || side instanceof Expression.Not
                || side instanceof In || side instanceof Between || side instanceof Expression.Like;
    }

    /** Two conditions that should both hold or neither; the figures of both. */
    private List<Operand> together(Comparison c, boolean alike) {
        List<Operand> left = mentions(c.left(), Role.LEFT);
        List<Operand> right = mentions(c.right(), Role.RIGHT);
        if (left.size() != 1 || right.size() != 1) {
            return mentions(c, Role.OPERAND);
        }
        return List.of(left.get(0), Operand.text(Role.OPERATOR, alike ? positive(c) ? "together" : "alike" : "apart"), right.get(0));
    }

    /** Both sides ask whether there is any: more than zero, or not blank. */
    private static boolean positive(Comparison c) {
        return List.of(c.left(), c.right()).stream().allMatch(s -> s instanceof IsNull blank && blank.negated()
                || s instanceof Comparison more && more.operator() == Operator.MORE && more.right() instanceof Number zero && zero.value().signum() == 0);
    }

    private List<Operand> clause(Expression left, String operator, List<Expression> right) {
        Set<Operand> all = new LinkedHashSet<>(List.of(naming.one(Role.LEFT, left), Operand.text(Role.OPERATOR, operator)));
        right.forEach(r -> all.add(naming.one(Role.RIGHT, r)));
        all.addAll(insides(left));
        right.forEach(r -> all.addAll(insides(r)));
        return List.copyOf(all);
    }

    private List<Operand> sides(Expression left, String operator, Expression right) {
        List<Expression> rightParts = parts(right);
        List<Expression> leftParts = parts(left);
        if (rightParts.size() > 1) {
            return composition(left, operator, rightParts);
        } else if (leftParts.size() > 1) {
            return composition(right, turned(operator), leftParts);
        }
        return clause(left, operator, List.of(right));
    }

    /** What is added up: the arguments of {@code parts}, or columns with plus between them; else empty. */
    private static List<Expression> parts(Expression side) {
        if (side instanceof Call call && call.function().equals("parts")) {
            return call.arguments();
        } else if (side instanceof Arithmetic plus && plus.sign() == Sign.PLUS) {
            List<Expression> parts = new ArrayList<>();
            for (Expression operand : List.of(plus.left(), plus.right())) {
                List<Expression> inner = parts(operand);
                boolean one = operand instanceof Name || operand instanceof Expression.Scalar
                        || operand instanceof Call call && call.function().equals("coalesce");
                if (inner.isEmpty() && !one) {
                    return List.of();
                }
                parts.addAll(inner.isEmpty() ? List.of(operand) : inner);
            }
            return parts;
        }
        return List.of();
    }

    /** An operator as it reads from the right. */
    private static String turned(String operator) {
        return operator.startsWith("<") && !operator.equals("<>") ? operator.replace('<', '>') : operator.equals("<>") ? operator
                : operator.replace('>', '<');
    }

    private List<Operand> composition(Expression total, String operator, List<Expression> parts) {
        List<Operand> all = new ArrayList<>(List.of(naming.one(Role.TOTAL, total), Operand.text(Role.OPERATOR, operator)));
        parts.forEach(p -> all.add(naming.one(Role.PART, p)));
        all.addAll(insides(total));
        parts.forEach(p -> all.addAll(insides(p)));
        return all;
    }

    private List<Operand> exists(Expression.Exists exists, boolean expected) {
        boolean some = expected != exists.negated();
        Operand rows = rows(exists.query(), some);
        if (rows == null) {
            return mentions(exists, Role.OPERAND);
        }
        List<Operand> all = new ArrayList<>(List.of(rows, Operand.text(Role.OPERATOR, some ? "some" : "none")));
        all.addAll(mentions(exists, Role.OPERAND));
        (some ? behind.nearest(exists.query()) : behind.compared(exists.query())).ifPresent(all::add);
        return all;
    }

    /** The register and the directory say what belongs together; it is no figure. */
    private static boolean register(Query query) {
        return !query.from().isEmpty() && query.from().get(0) instanceof Query.Source.Table table
                && ("register".equals(table.schema()) || "directory".equals(table.schema()));
    }

    /** How many rows a subquery finds; null where that cannot be counted by changing what it selects. */
    private @org.jspecify.annotations.Nullable Operand rows(Query query, boolean wanted) {
        boolean plain = query.groupBy().isEmpty() && query.having() == null && query.limit() == null && query.combine().isEmpty()
                && !query.distinct() && query.with().isEmpty();
        Expression count = new Expression.Aggregate("count", false, List.of(), List.of(), null);
        return !plain ? null : Operand.computed(Role.LEFT, new QueryLabel(naming).rows(query, wanted),
                new Expression.Scalar(new Query(List.of(), false, List.of(new Query.Item(count, null)), query.from(), query.where(),
                        List.of(), null, List.of(), null, List.of())), false);
    }

    /** What a side is made of, where it is more than one column: columns of the row, figures worked out, and the rows behind these. */
    private List<Operand> insides(Expression side) {
        boolean alone = side instanceof Name name && naming.derived(name).isEmpty() && !naming.workedOut(name)
                || naming.one(Role.LEFT, side).column() != null;
        if (alone) {
            return List.of();
        }
        List<Operand> all = new ArrayList<>(naming.told(side).stream().map(n -> naming.one(Role.OPERAND, n)).distinct().toList());
        List<Expression> figures = Mentions.all(side).filter(e -> e instanceof Expression.Scalar || e instanceof Expression.Aggregate).toList();
        boolean made = figures.size() > 1 || figures.stream().anyMatch(f -> !f.equals(QueryLabel.plain(side)));
        for (Expression figure : figures) {
            if (made) {
                all.add(naming.one(Role.OPERAND, figure));
            }
            all.addAll(figure instanceof Expression.Scalar scalar ? behind.ofFigure(scalar.query())
                    : naming.columns() == null ? List.of() : behind.ofGroup(naming.columns().query(), (Expression.Aggregate) figure).stream().toList());
        }
        return all;
    }

    private List<Operand> mentions(Expression expression, Role role) {
        return naming.told(expression).stream().filter(n -> !"param".equals(n.qualifier())).map(n -> naming.one(role, n)).distinct()
                .toList();
    }
}
