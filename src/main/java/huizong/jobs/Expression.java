package huizong.jobs;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a job file as a tree: PostgreSQL's syntax and semantics, held to what we can check, explain with
 * figures, roll up, trace and print as a spreadsheet formula. What it cannot hold is refused at its line.
 */
public sealed interface Expression {

    /** A text literal. */
    record Text(String value) implements Expression {
    }

    /** A number literal, exact. */
    record Number(BigDecimal value) implements Expression {
    }

    record Truth(boolean value) implements Expression {
    }

    /** The literal null. */
    record Unknown() implements Expression {
    }

    /** A typed literal: {@code date '2018-01-01'}, {@code interval '50 years'}. */
    record Typed(String type, String value) implements Expression {
    }

    /**
     * A name. Unqualified outside a subquery: the row's own column or derived column. Qualifiers with a meaning of their
     * own: cover, previous, last_year, unit, division, param, this; inside a subquery also the aliases of its sources.
     */
    record Name(@Nullable String qualifier, String name) implements Expression {
    }

    record Not(Expression operand) implements Expression {
    }

    record Negative(Expression operand) implements Expression {
    }

    /** AND or OR over two or more operands. */
    record Logic(Connective connective, List<Expression> operands) implements Expression {
        public Logic {
            operands = List.copyOf(operands);
        }
    }

    enum Connective {
        AND, OR
    }

    record Comparison(Operator operator, Expression left, Expression right) implements Expression {
    }

    enum Operator {
        EQUAL("="), NOT_EQUAL("<>"), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="),
        DISTINCT_FROM("is distinct from"), NOT_DISTINCT_FROM("is not distinct from");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    record Arithmetic(Sign sign, Expression left, Expression right) implements Expression {
    }

    enum Sign {
        PLUS("+"), MINUS("-"), TIMES("*"), DIVIDED("/"), MODULO("%"), JOINED("||");

        private final String sql;

        Sign(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    record Between(Expression operand, Expression low, Expression high, boolean negated) implements Expression {
    }

    record In(Expression operand, List<Expression> values, boolean negated) implements Expression {
        public In {
            values = List.copyOf(values);
        }
    }

    record InQuery(Expression operand, Query query, boolean negated) implements Expression {
    }

    record IsNull(Expression operand, boolean negated) implements Expression {
    }

    /** {@code is true}, {@code is not false}, ...: never unknown. */
    record IsTruth(Expression operand, boolean truth, boolean negated) implements Expression {
    }

    record Like(Expression operand, Expression pattern, boolean negated) implements Expression {
    }

    record Case(@Nullable Expression operand, List<When> whens, @Nullable Expression otherwise) implements Expression {
        public Case {
            whens = List.copyOf(whens);
        }
    }

    record When(Expression condition, Expression value) {
    }

    record Cast(Expression operand, String type) implements Expression {
    }

    /** An allowed function, ours among them: {@code parts(...)}, {@code marked(x)}. */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An aggregate call.
     *
     * @param arguments empty for {@code count(*)}
     * @param orderBy   within group for percentile_cont, inside the brackets for string_agg
     */
    record Aggregate(String function, boolean distinct, List<Expression> arguments, List<Order> orderBy,
                     @Nullable Expression filter) implements Expression {
        public Aggregate {
            arguments = List.copyOf(arguments);
            orderBy = List.copyOf(orderBy);
        }

        /** count, sum, min, max without distinct: computed once at the leaf and rolled up. */
        public boolean additive() {
            return !distinct && List.of("count", "sum", "min", "max").contains(function);
        }
    }

    /** A function over a window, for streaks and the like; only inside queries. */
    record Window(Expression function, List<Expression> partitionBy, List<Order> orderBy, @Nullable String frame)
            implements Expression {
        public Window {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    record Order(Expression value, boolean descending) {
    }

    record Exists(Query query, boolean negated) implements Expression {
    }

    /** A subquery that gives one value. */
    record Scalar(Query query) implements Expression {
    }
}
