package huizong.reading;

import java.util.List;

/** An opened workbook. Not thread-safe; closing releases the file. */
public interface Workbook extends AutoCloseable {

    /** {@code xlsx}, {@code xls} or {@code csv}. */
    String format();

    /** Worksheets in tab order, hidden ones included; chart sheets are left out. */
    List<Sheet> sheets();

    @Override
    void close();
}
