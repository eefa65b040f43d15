package huizong.jobs;

/** What an expression cannot be: thrown while it is read, with its place inside the text. */
public final class ExpressionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TextPlace place;

    public ExpressionProblem(TextPlace place, String message) {
        super(message);
        this.place = place;
    }

    /** Where in the expression's own text. */
    public TextPlace place() {
        return place;
    }

    public int line() {
        return place.line();
    }

    public int column() {
        return place.column();
    }
}
