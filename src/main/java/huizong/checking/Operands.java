package huizong.checking;

import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact.Role;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.IsNull;
import huizong.jobs.Expression.IsTruth;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Not;
import huizong.jobs.Expression.Number;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Text;
import huizong.jobs.Mentions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a check apart into what can fail by itself, each with the figures that explain it: what made the rule apply, and the
 * one thing that should hold and does not.
 */
record Operands(Naming naming) {

    /**
     * Part of a check that can fail by itself.
     *
     * @param fails true where it is this part that fails; null where it is to blame whenever the check fails
     */
    record Part(@Nullable Expression fails, List<Operand> operands) {

        /** The same with further figures behind its own. */
        Part with(List<Operand> further) {
            List<Operand> all = new ArrayList<>(operands);
            further.stream().filter(o -> all.stream().noneMatch(a -> java.util.Objects.equals(a.value(), o.value()))).forEach(all::add);
            return new Part(fails, all);
        }
    }

    List<Part> of(RowCheck check) {
        Expression holds = check.holds();
        return switch (check.code()) {
            case REQUIRED_CELL -> List.of();
            case PART_EXCEEDS_TOTAL -> List.of(new Part(null, withRoles(holds, Role.PART, Role.TOTAL)));
            case RATIO_DIFFERS, AS_OF_DIFFERS -> List.of(new Part(null, withRoles(holds, Role.OPERAND, Role.EXPECTED)));
            case CUMULATIVE_FELL -> List.of(new Part(null, List.of(naming.one(Role.LEFT, Trees.own(String.valueOf(check.blame()))),
                    naming.one(Role.EARLIER, Trees.of("previous", String.valueOf(check.blame()))))));
            case UNUSUAL_VALUE -> unusual((Logic) holds);
            default -> of(holds, check.blame());
        };
    }

    /** @param blame the column to blame, null where the job file names none */
    List<Part> of(Expression holds, @Nullable String blame) {
        return new Search(blame).parts(holds, true, List.of(), null);
    }

    /** The sheet's own columns that an expression mentions, in order. */
    List<String> ownColumns(Expression expression) {
        return naming.ownColumns(expression);
    }

    /** The figure against the unit's own mean, and against the median of the others: whichever it is far from. */
    private List<Part> unusual(Logic holds) {
        List<Part> parts = new ArrayList<>();
        for (String base : List.of("own-mean", "peer-median")) {
            Comparison c = (Comparison) holds.operands().get(parts.size());
            Expression mean = ((Call) ((Arithmetic) c.right()).right()).arguments().get(0);
            parts.add(new Part(new IsTruth(c, false, false), List.of(naming.one(Role.LEFT, c.left()),
                    Operand.computed(Role.EARLIER, ComposedLabel.of(base).text(), mean, false))));
        }
        return parts;
    }

    /** The sides of a declared comparison under the roles its finding code has for them. */
    private List<Operand> withRoles(Expression holds, Role left, Role right) {
        Comparison c = (Comparison) holds;
        Arithmetic minus = c.left() instanceof Call abs ? (Arithmetic) abs.arguments().get(0) : null;
        return minus == null ? List.of(naming.one(left, c.left()), naming.one(right, c.right()))
                : List.of(naming.one(left, minus.left()), naming.one(right, minus.right()));
    }

    /** The way through a check to the things that can fail. */
    private final class Search {

        private final @Nullable String blame;
        private final Clauses clauses = new Clauses(naming);

        Search(@Nullable String blame) {
            this.blame = blame;
        }

        /** @param expected what the expression should be; where the check fails and {@code guard} is true it is not */
        List<Part> parts(Expression expression, boolean expected, List<Operand> given, @Nullable Expression guard) {
            if (expression instanceof Not not) {
                return parts(not.operand(), !expected, given, guard);
            } else if (expression instanceof IsTruth truth) {
                return parts(truth.operand(), expected != truth.negated() ? truth.truth() : !truth.truth(), given, guard);
            } else if (expression instanceof Logic logic) {
                return (logic.connective() == Connective.AND) == expected ? each(logic, expected, given, guard) : one(logic, expected, given, guard);
            } else if (expression instanceof Call call && call.function().equals("coalesce") && call.arguments().size() == 2
                    && call.arguments().get(1) instanceof Expression.Truth) {
                return parts(call.arguments().get(0), expected, given, guard);
            } else if (expression instanceof Expression.Case choice && choice.operand() == null) {
                return choice(choice, expected, given, guard);
            }
            List<Operand> all = new ArrayList<>(given);
            all.addAll(clauses.of(expression, expected));
            return List.of(new Part(guard, all));
        }

        /** All should be as expected: each that is not fails by itself. */
        private List<Part> each(Logic logic, boolean expected, List<Operand> given, @Nullable Expression guard) {
            List<Part> parts = new ArrayList<>();
            for (Expression operand : logic.operands()) {
                Expression fails = new IsTruth(operand, !expected, false);
                parts.addAll(parts(operand, expected, given, guard == null ? fails : new Logic(Connective.AND, List.of(guard, fails))));
            }
            return parts;
        }

        /** The value that was chosen should be as expected and is not; its condition is what made it apply. */
        private List<Part> choice(Expression.Case choice, boolean expected, List<Operand> given, @Nullable Expression guard) {
            List<Part> parts = new ArrayList<>();
            Expression before = guard;
            for (Expression.When when : choice.whens()) {
                List<Operand> all = new ArrayList<>(given);
                clauses.given(when.condition()).stream().filter(g -> !all.contains(g)).forEach(all::add);
                Expression chosen = Trees.both(before, new IsTruth(when.condition(), true, false));
                parts.addAll(parts(when.value(), expected, all, Trees.both(chosen, new IsTruth(when.value(), !expected, false))));
                before = Trees.both(before, new IsTruth(when.condition(), true, true));
            }
            Expression otherwise = choice.otherwise();
            if (otherwise != null && !(otherwise instanceof Expression.Unknown)) {
                parts.addAll(parts(otherwise, expected, given, Trees.both(before, new IsTruth(otherwise, !expected, false))));
            }
            return parts.stream().filter(p -> p.operands().stream().anyMatch(o -> o.role() != Role.GIVEN)).toList();
        }

        /** One should be as expected and none is: the others are what made it apply. */
        private List<Part> one(Logic logic, boolean expected, List<Operand> given, @Nullable Expression guard) {
            Expression asked = asked(logic, expected);
            List<Operand> all = new ArrayList<>(given);
            for (Expression operand : logic.operands()) {
                if (operand != asked && !isSwitch(operand)) {
                    clauses.given(operand instanceof Not not ? not.operand() : operand).stream().filter(g -> !all.contains(g)).forEach(all::add);
                }
            }
            return parts(asked, expected, all, guard);
        }

        private Expression asked(Logic logic, boolean expected) {
            List<Expression> operands = logic.operands().stream().filter(o -> !isSwitch(o)).toList();
            List<Expression> plain = expected ? operands.stream().filter(o -> !condition(o)).toList() : operands;
            List<Expression> denied = expected ? operands.stream().filter(Search::deniesSeveral).toList() : List.of();
            List<Expression> candidates = !denied.isEmpty() && plain.stream().allMatch(Search::isZero) ? denied
                    : plain.isEmpty() ? operands.isEmpty() ? logic.operands() : operands : plain;
            List<Expression> several = candidates.stream().filter(c -> c instanceof Logic || !(c instanceof Comparison e && e.right() instanceof Text)).toList();
            candidates = expected && several.stream().anyMatch(Logic.class::isInstance) ? several : candidates;
            List<Expression> figured = candidates.stream().filter(this::figured).toList();
            List<Expression> wanted = figured.isEmpty() ? candidates : figured;
            List<Expression> blamed = wanted.stream().filter(c -> naming.ownColumns(c).contains(String.valueOf(blame))).toList();
            List<Expression> last = blamed.isEmpty() ? wanted : blamed;
            return last.get(last.size() - 1);
        }

        /** A figure worked out from other rows is compared for its own sake, never as a condition. */
        private boolean figured(Expression operand) {
            return operand instanceof Comparison && Mentions.all(operand).anyMatch(e -> e instanceof Expression.Aggregate
                    || e instanceof Expression.Scalar || e instanceof Name name && naming.workedOut(name));
        }

        /** In {@code not (a) or b} the a: where an alternative only says when the rule does not apply. */
        private static boolean condition(Expression operand) {
            boolean unequal = operand instanceof Comparison c && (c.operator() == Operator.NOT_EQUAL && literal(c.right())
                    || c.operator() == Operator.EQUAL && c.right() instanceof Number n && n.value().signum() == 0 && c.left() instanceof Call);
            return operand instanceof Not || unequal || operand instanceof IsNull n && !n.negated()
                    || operand instanceof Expression.Exists e && e.negated() || operand instanceof IsTruth t && t.truth() == t.negated();
        }

        /** In {@code a = 0 or b = 0 or not (a between ... or b > ...)} what should not be; that there is nothing to compare is no wish. */
        private static boolean deniesSeveral(Expression operand) {
            return operand instanceof Not not && (not.operand() instanceof Logic || not.operand() instanceof Expression.Between);
        }

        private static boolean isZero(Expression operand) {
            return operand instanceof Comparison c && c.operator() == Operator.EQUAL && c.right() instanceof Number n && n.value().signum() == 0;
        }

        private static boolean literal(Expression side) {
            return side instanceof Text || side instanceof Number || side instanceof Expression.Typed || side instanceof Expression.Truth;
        }

        /** True where nothing but parameters is asked. */
        private boolean isSwitch(Expression expression) {
            List<Name> names = naming.mentioned(expression);
            return !names.isEmpty() && names.stream().allMatch(n -> "param".equals(n.qualifier()));
        }
    }
}
