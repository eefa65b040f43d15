package huizong.jobs.examples;

import huizong.jobs.FormDefinition;
import huizong.jobs.SourcePlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook an example sends.
 *
 * @param name name in the file of examples, unique there
 * @param rows cells by sheet, row and column; a matrix has one row; a sheet without rows is empty
 */
public record SentReturn(String name, FormDefinition form, SentCover cover, Map<String, List<Map<String, ExampleCell>>> rows,
                         SourcePlace at) {


    /** A copy of the rows that may be changed. */
    public Map<String, List<Map<String, ExampleCell>>> copyOfRows() {
        Map<String, List<Map<String, ExampleCell>>> copy = new LinkedHashMap<>();
        rows.forEach((sheet, list) -> {
            List<Map<String, ExampleCell>> copied = new ArrayList<>();
            list.forEach(row -> copied.add(new LinkedHashMap<>(row)));
            copy.put(sheet, copied);
        });
        return copy;
    }
}
