package huizong.jobs.sql;

/** How strongly operators bind, by PostgreSQL's precedence, weakest first. */
public final class Strength {

    public static final int OR = 1;
    public static final int AND = 2;
    public static final int NOT = 3;
    public static final int IS = 4;
    public static final int COMPARISON = 5;
    public static final int MEMBER = 6;
    public static final int OTHER = 7;
    public static final int PLUS = 8;
    public static final int TIMES = 9;
    public static final int UNARY = 10;
    public static final int CAST = 11;
    /** What binds more strongly than any operator: literals, names, calls, brackets. */
    public static final int VALUE = 12;
    private static final int NO_OPERATOR = 0;

    private Strength() {
    }

    /** Of the operator that comes next; 0 where none comes. */
    static int of(Tokens tokens) {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.SYMBOL) {
            return NO_OPERATOR;
        }
        return switch (token.text()) {
            case "or" -> OR;
            case "and" -> AND;
            case "is", "isnull", "notnull" -> IS;
            case "=", "<>", "<", "<=", ">", ">=" -> COMPARISON;
            case "in", "between", "like", "ilike", "similar" -> MEMBER;
            case "not" -> negatable(tokens.after()) ? MEMBER : NO_OPERATOR;
            case "||", "~", "!~", "~*", "!~*", "@>", "<@", "&&" -> OTHER;
            case "+", "-" -> PLUS;
            case "*", "/", "%" -> TIMES;
            case "::" -> CAST;
            default -> NO_OPERATOR;
        };
    }

    private static boolean negatable(Token word) {
        return word.is("in") || word.is("between") || word.is("like") || word.is("ilike");
    }
}
