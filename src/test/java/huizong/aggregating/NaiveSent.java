package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.jobs.DerivedColumn;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workbook that counts. @param cells its rows by sheet as they were sent, each by column name; @param out those of them that are out */
record NaiveSent(long id, FormDefinition form, String unit, String division, Period period, Map<String, List<Map<String, Object>>> cells,
                 Map<String, List<Map<String, Object>>> out) {

    /** The rows of a sheet that count, with the submission and the row they stand in. */
    List<Map<String, Object>> rows(SheetDefinition sheet) {
        return rows(sheet, TableDefinition.Rows.COUNTING);
    }

    List<Map<String, Object>> rows(SheetDefinition sheet, TableDefinition.Rows which) {
        List<Map<String, Object>> refused = out.getOrDefault(sheet.name(), List.of());
        return cells.getOrDefault(sheet.name(), List.of()).stream()
                .filter(row -> which == TableDefinition.Rows.ALL || refused.contains(row) == (which == TableDefinition.Rows.REFUSED)).toList();
    }

    Object cover(String name) {
        return switch (name) {
            case "as_of", "last_day" -> period.last();
            case "first_day" -> period.first();
            case "unit" -> unit;
            case "division" -> division;
            case "basis" -> "THIS_PERIOD";
            case "period" -> period.text();
            case "revision" -> BigDecimal.ONE;
            case "line" -> "LOCAL";
            case "basis_start", "fund_code" -> null;
            default -> throw new NaiveExpression.NoOpinion("cover." + name);
        };
    }

    /** As the register tells of it. */
    Map<String, Object> registered() {
        Map<String, Object> row = new HashMap<>(Map.of("submission_id", BigDecimal.valueOf(id), "id", BigDecimal.valueOf(id), "form", form.name(),
                "job", form.job(), "counts", true));
        for (String name : List.of("as_of", "last_day", "first_day", "unit", "division", "basis", "period", "revision", "line")) {
            row.put(name, cover(name));
        }
        return row;
    }

    /** A row with what is derived from it. */
    static Map<String, Object> whole(SheetDefinition sheet, Map<String, Object> cells) {
        Map<String, Object> row = new HashMap<>(cells);
        for (DerivedColumn derived : sheet.derived()) {
            row.put(derived.name(), NaiveExpression.of(derived.value(), (qualifier, name) -> row.get(name)));
        }
        return row;
    }
}
