package huizong.jobs.examples;

/**
 * What an example writes into a cell; a blank cell has none.
 *
 * @param number true for a numeric cell; its text is then a plain decimal number
 */
public record ExampleCell(String text, boolean number) {
}
