package huizong.decoding.conditions;

import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Operator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Three-valued logic and comparison as PostgreSQL has them; null cannot tell. */
final class Truths {

    private Truths() {
    }

    static @Nullable Object not(@Nullable Object truth) {
        return truth instanceof Boolean b ? !b : null;
    }

    static @Nullable Object join(Connective connective, Iterator<@Nullable Object> truths) {
        boolean deciding = connective == Connective.OR;
        boolean unknown = false;
        while (truths.hasNext()) {
            Object truth = truths.next();
            if (Boolean.valueOf(deciding).equals(truth)) {
                return deciding;
            }
            unknown |= truth == null;
        }
        return unknown ? null : (Object) !deciding;
    }

    static @Nullable Object compare(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return operator == Operator.DISTINCT_FROM ? (Object) (left != right)
                    : operator == Operator.NOT_DISTINCT_FROM ? (Object) (left == right) : null;
        }
        if (left.getClass() != right.getClass() || !(left instanceof Comparable)) {
            return null;
        }
        @SuppressWarnings("unchecked")
        int order = ((Comparable<Object>) left).compareTo(right);
        return switch (operator) {
            case EQUAL, NOT_DISTINCT_FROM -> order == 0;
            case NOT_EQUAL, DISTINCT_FROM -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
