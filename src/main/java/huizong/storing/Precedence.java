package huizong.storing;

import huizong.jobs.Expression;

/** How tightly PostgreSQL's operators bind, loosest first. */
enum Precedence {

    OR, AND, NOT, CONDITION, JOINED, SUM, PRODUCT, SIGN, PRIMARY;

    static Precedence of(Expression expression) {
        if (expression instanceof Expression.Logic logic) {
            return logic.connective() == Expression.Connective.OR ? OR : AND;
        } else if (expression instanceof Expression.Not || expression instanceof Expression.Exists e && e.negated()) {
            return NOT;
        } else if (isCondition(expression)) {
            return CONDITION;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return of(arithmetic.sign());
        }
        return expression instanceof Expression.Negative ? SIGN : PRIMARY;
    }

    private static boolean isCondition(Expression expression) {
        return expression instanceof Expression.Comparison || expression instanceof Expression.Between
                || expression instanceof Expression.In || expression instanceof Expression.InQuery
                || expression instanceof Expression.Like || expression instanceof Expression.IsNull
                || expression instanceof Expression.IsTruth;
    }

    private static Precedence of(Expression.Sign sign) {
        return switch (sign) {
            case JOINED -> JOINED;
            case PLUS, MINUS -> SUM;
            case TIMES, DIVIDED, MODULO -> PRODUCT;
        };
    }

    Precedence next() {
        return values()[Math.min(ordinal() + 1, PRIMARY.ordinal())];
    }
}
