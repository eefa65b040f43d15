package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where the cells of a sheet's columns or indicators stand in the template. */
interface SheetPlan {

    SheetDefinition sheet();

    /** The tab's name. */
    String tab();

    /** The columns asked for, in the order of the paper. */
    List<ColumnDefinition> columns();

    /** The column's cell as formulas of its own row call it. */
    String cell(String column);

    /** All cells of the column that may be filled in. */
    CellRangeAddress range(String column);

    /** TRUE where a blank in the column has been passed over, and is not merely still to come. */
    String passedOver(String column);

    /** TRUE where what a rule of the column's row asks about has been begun: an empty row breaks no rule. */
    default String begun() {
        return "TRUE";
    }

    default Map<String, String> cells() {
        return columns().stream().collect(Collectors.toMap(ColumnDefinition::name, c -> cell(c.name())));
    }
}
