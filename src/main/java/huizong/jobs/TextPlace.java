package huizong.jobs;

/** A place inside an expression's text: line and column from 1, columns in characters. */
public record TextPlace(int line, int column) {

    public static final TextPlace START = new TextPlace(1, 1);
}
