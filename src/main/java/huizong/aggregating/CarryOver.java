package huizong.aggregating;

import huizong.jobs.CodeList;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of the carry-over form belong to a source's cells: those that name its form and a measure that is one additive
 * call, with the table's category, or none, or a value of one of its dimensions.
 *
 * @param formCode code of the sheet on paper; empty where the source is no one sheet
 * @param measures names a row may give; empty where nothing is carried
 * @param values   codes and labels of the table's dimensions a row's category may be
 */
record CarryOver(String formCode, List<String> measures, List<String> values) {

    static final String SHEET = "h00";

    static CarryOver of(LinePlan plan, int source) {
        RowSource rows = plan.split().sources().get(source);
        List<SheetDefinition> sheets = rows.name().isEmpty() ? List.of() : plan.sheets(rows);
        if (sheets.isEmpty() || plan.catalogue().sheet(SHEET).isEmpty()) {
            return new CarryOver("", List.of(), List.of());
        }
        List<String> measures = plan.split().cellsOf(source).stream().filter(Cell::counts).filter(Cell::additive)
                .flatMap(c -> c.measures().stream()).distinct().toList();
        List<String> values = new ArrayList<>();
        plan.others().forEach(d -> values.addAll(codes(plan, d).keySet()));
        return new CarryOver(sheets.get(0).code(), measures, values);
    }

    /** What a category may say for a dimension: code or label, to the code. */
    static Map<String, String> codes(LinePlan plan, Dimension dimension) {
        Map<String, String> codes = new LinkedHashMap<>();
        CodeList list = plan.codes(dimension);
        if (list != null) {
            list.entries().forEach(e -> codes.put(e.code(), e.code()));
            list.entries().forEach(e -> codes.putIfAbsent(e.label(), e.code()));
        }
        return codes;
    }
}
