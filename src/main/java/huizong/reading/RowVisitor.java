package huizong.reading;

/** Takes the rows of a sheet one after the other. */
@FunctionalInterface
public interface RowVisitor {

    /**
     * @param row lent for the call only: its content changes with the next row
     * @return false to stop reading
     */
    boolean row(Row row);
}
