package huizong.storing;

import huizong.jobs.Expression;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Query;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints expressions and queries of job files as PostgreSQL. The text is all lower case but for literals, on one line,
 * with brackets only where precedence asks for them, so that generated statements can be read and approved.
 */
public final class ExpressionSql {

    private final Names names;
    private final Scope scope;

    public ExpressionSql(Names names) {
        this(names, Scope.OUTSIDE);
    }

    ExpressionSql(Names names, Scope scope) {
        this.names = names;
        this.scope = scope;
    }

    public String print(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return name(name);
        } else if (Precedence.of(expression) == Precedence.PRIMARY) {
            return primary(expression);
        }
        return Precedence.of(expression).compareTo(Precedence.CONDITION) <= 0 ? condition(expression) : operation(expression);
    }

    public String print(Query query) {
        return new QuerySql(names, scope).print(query);
    }

    /** The expression, in brackets where it binds less tightly than {@code least}. */
    String atLeast(Precedence least, Expression expression) {
        String sql = print(expression);
        return Precedence.of(expression).compareTo(least) < 0 ? "(" + sql + ")" : sql;
    }

    String list(List<? extends Expression> expressions) {
        return expressions.stream().map(this::print).collect(Collectors.joining(", "));
    }

    String orders(List<Expression.Order> orders) {
        return orders.stream().map(o -> print(o.value()) + (o.descending() ? " desc" : "")).collect(Collectors.joining(", "));
    }

    private String name(Expression.Name name) {
        return hasAlias(name.qualifier()) ? name.qualifier() + "." + name.name() : names.name(name.qualifier(), name.name());
    }

    /** True where the qualifier is an alias of a query around this place. */
    boolean hasAlias(@Nullable String qualifier) {
        return qualifier != null && scope.aliases().contains(qualifier);
    }

    private String condition(Expression expression) {
        if (expression instanceof Logic logic) {
            Precedence own = Precedence.of(logic);
            String word = logic.connective() == Expression.Connective.AND ? " and " : " or ";
            return logic.operands().stream().map(o -> atLeast(own.next(), o)).collect(Collectors.joining(word));
        } else if (expression instanceof Expression.Not not) {
            return "not " + atLeast(Precedence.NOT, not.operand());
        } else if (expression instanceof Expression.Exists exists) {
            return "not exists (" + print(exists.query()) + ")";
        } else if (expression instanceof Expression.Comparison comparison) {
            return new PartsSql(this, names).comparison(comparison).orElseGet(() -> sides(comparison));
        } else if (expression instanceof Expression.Between b) {
            return side(b.operand()) + not(b.negated()) + " between " + side(b.low()) + " and " + side(b.high());
        } else if (expression instanceof Expression.In in) {
            return side(in.operand()) + (!ids(in.values()) ? not(in.negated()) + " in (" : in.negated() ? " <> all (" : " = any (")
                    + list(in.values()) + ")";
        } else if (expression instanceof Expression.InQuery in) {
            return side(in.operand()) + not(in.negated()) + " in (" + print(in.query()) + ")";
        } else if (expression instanceof Expression.Like like) {
            return side(like.operand()) + not(like.negated()) + " like " + side(like.pattern());
        } else if (expression instanceof Expression.IsNull isNull) {
            return side(isNull.operand()) + " is" + not(isNull.negated()) + " null";
        } else if (expression instanceof Expression.IsTruth is) {
            return side(is.operand()) + " is" + not(is.negated()) + " " + is.truth();
        }
        throw unprintable(expression);
    }

    private String sides(Expression.Comparison comparison) {
        return side(comparison.left()) + " " + comparison.operator().sql() + " " + side(comparison.right());
    }

    private String side(Expression expression) {
        return atLeast(Precedence.JOINED, expression);
    }

    /** A parameter that is many ids at once: {@code in (:submissions)}. */
    private static boolean ids(List<Expression> values) {
        return values.size() == 1 && values.get(0) instanceof Expression.Name name && ":".equals(name.qualifier())
                && name.name().equals("submissions");
    }

    private static String not(boolean negated) {
        return negated ? " not" : "";
    }

    private String operation(Expression expression) {
        Precedence own = Precedence.of(expression);
        if (expression instanceof Expression.Arithmetic a) {
            return atLeast(own, a.left()) + " " + a.sign().sql() + " " + atLeast(own.next(), a.right());
        } else if (expression instanceof Expression.Negative negative) {
            return "-" + atLeast(Precedence.PRIMARY, negative.operand());
        }
        throw unprintable(expression);
    }

    private String primary(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return quoted(text.value());
        } else if (expression instanceof Expression.Number number) {
            return number.value().signum() < 0 ? "(" + number.value().toPlainString() + ")" : number.value().toPlainString();
        } else if (expression instanceof Expression.Truth truth) {
            return Boolean.toString(truth.value());
        } else if (expression instanceof Expression.Unknown) {
            return "null";
        } else if (expression instanceof Expression.Typed typed) {
            return typed.type() + " " + quoted(typed.value());
        } else if (expression instanceof Expression.Cast cast) {
            return "cast(" + print(cast.operand()) + " as " + cast.type() + ")";
        } else if (expression instanceof Expression.Case choice) {
            return choice(choice);
        } else if (expression instanceof Expression.Exists exists) {
            return "exists (" + print(exists.query()) + ")";
        } else if (expression instanceof Expression.Scalar scalar) {
            return "(" + print(scalar.query()) + ")";
        }
        return new CallSql(this, names).print(expression);
    }

    private String choice(Expression.Case choice) {
        StringBuilder sql = new StringBuilder("case");
        append(sql, " ", choice.operand());
        for (Expression.When when : choice.whens()) {
            sql.append(" when ").append(print(when.condition())).append(" then ").append(print(when.value()));
        }
        append(sql, " else ", choice.otherwise());
        return sql.append(" end").toString();
    }

    private void append(StringBuilder sql, String before, @Nullable Expression expression) {
        if (expression != null) {
            sql.append(before).append(print(expression));
        }
    }

    /** A text literal of PostgreSQL. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static IllegalArgumentException unprintable(Expression expression) {
        return new IllegalArgumentException("no SQL for " + expression);
    }
}
