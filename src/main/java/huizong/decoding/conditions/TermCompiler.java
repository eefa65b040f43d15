package huizong.decoding.conditions;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Connective;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles expressions to terms over one row, with PostgreSQL's three values. */
final class TermCompiler {

    private final SheetDefinition sheet;

    TermCompiler(SheetDefinition sheet) {
        this.sheet = sheet;
    }

    Optional<RowTerm> compile(Expression e) {
        if (e instanceof Expression.Name name) {
            return name(name);
        } else if (e instanceof Expression.Not not) {
            return compile(not.operand()).map(t -> row -> Truths.not(t.of(row)));
        } else if (e instanceof Expression.Logic logic) {
            return all(logic.operands()).map(terms -> logic(logic.connective(), terms));
        } else if (e instanceof Expression.Comparison c) {
            return both(c.left(), c.right(), (l, r) -> row -> Truths.compare(c.operator(), l.of(row), r.of(row)));
        } else if (e instanceof Expression.Between between) {
            return between(between);
        } else if (e instanceof Expression.In in) {
            return compile(in.operand()).flatMap(o -> all(in.values()).map(values -> in(o, values, in)));
        } else if (e instanceof Expression.IsNull isNull) {
            return isNull(isNull);
        } else if (e instanceof Expression.IsTruth is) {
            return compile(is.operand()).map(t -> row -> Boolean.valueOf(is.truth()).equals(t.of(row)) != is.negated());
        }
        return literal(e);
    }

    private static Optional<RowTerm> literal(Expression e) {
        Object value = e instanceof Expression.Text text ? text.value() : e instanceof Expression.Number number ? number.value()
                : e instanceof Expression.Truth truth ? (Object) truth.value() : e instanceof Expression.Typed typed ? day(typed) : null;
        return value != null ? Optional.of(row -> value) : e instanceof Expression.Unknown ? Optional.of(row -> null) : Optional.empty();
    }

    private static @Nullable LocalDate day(Expression.Typed typed) {
        try {
            return typed.type().equalsIgnoreCase("date") ? LocalDate.parse(typed.value()) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Optional<RowTerm> name(Expression.Name name) {
        if (name.qualifier() != null) {
            return Optional.empty();
        }
        int index = index(name.name());
        if (index >= 0) {
            return Optional.of(row -> row.value(index));
        }
        return sheet.derived().stream().filter(d -> d.name().equals(name.name())).findFirst().flatMap(d -> compile(d.value()));
    }

    private int index(String name) {
        List<ColumnDefinition> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<List<RowTerm>> all(List<Expression> expressions) {
        List<RowTerm> terms = new ArrayList<>();
        for (Expression e : expressions) {
            Optional<RowTerm> term = compile(e);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(terms);
    }

    private Optional<RowTerm> both(Expression left, Expression right, Joined joined) {
        return compile(left).flatMap(l -> compile(right).map(r -> joined.of(l, r)));
    }

    private static RowTerm logic(Connective connective, List<RowTerm> terms) {
        return row -> Truths.join(connective, terms.stream().map((Function<RowTerm, @Nullable Object>) t -> t.of(row)).iterator());
    }

    private Optional<RowTerm> between(Expression.Between b) {
        Expression low = new Expression.Comparison(Expression.Operator.AT_LEAST, b.operand(), b.low());
        Expression high = new Expression.Comparison(Expression.Operator.AT_MOST, b.operand(), b.high());
        Expression within = new Expression.Logic(Connective.AND, List.of(low, high));
        return compile(b.negated() ? new Expression.Not(within) : within);
    }

    private static RowTerm in(RowTerm operand, List<RowTerm> values, Expression.In in) {
        RowTerm any = row -> Truths.join(Connective.OR, values.stream().map((Function<RowTerm, @Nullable Object>) v ->
                Truths.compare(Expression.Operator.EQUAL, operand.of(row), v.of(row))).iterator());
        return in.negated() ? row -> Truths.not(any.of(row)) : any;
    }

    /** Whether a cell nobody could read is blank nobody can tell. */
    private Optional<RowTerm> isNull(Expression.IsNull is) {
        int index = is.operand() instanceof Expression.Name n && n.qualifier() == null ? index(n.name()) : -1;
        return compile(is.operand()).map(t -> row -> index >= 0 && RowCondition.unreadable(row, index) ? null
                : (Object) ((t.of(row) == null) != is.negated()));
    }

    @FunctionalInterface
    private interface Joined {
        RowTerm of(RowTerm left, RowTerm right);
    }
}
