package huizong.jobs.yaml;

import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything a query may read: the sheets of all forms, the directory, the register. */
final class KnownSources {

    /** The fields of {@code cover.}: what the register keeps of a submission. */
    static final Columns COVER = Columns.of("form", "unit", "submitter_name", "division", "line", "period", "first_day", "last_day",
            "basis", "basis_start", "as_of", "money_unit", "revision", "nil_return", "fund_code", "filled_by", "filled_on");
    static final Columns UNIONS = Columns.of("code", "name", "level", "line", "parent", "division", "credit_code", "valid_from",
            "valid_until");
    static final Columns DIVISIONS = Columns.of("code", "name", "level", "parent", "successor", "valid_from", "valid_until");
    private static final Columns LINEAGE = Columns.of("code", "ancestor", "distance", "valid_from", "valid_until");
    private static final Map<String, Columns> DIRECTORY = Map.of("unions", UNIONS, "divisions", DIVISIONS, "lineage", LINEAGE,
            "reporting_line", LINEAGE);
    private static final Map<String, Columns> REGISTER = Map.of(
            "submissions", COVER.with(Columns.of("id", "submission_id", "job", "verdict", "counts", "rows_read", "rows_refused")),
            "sheets", Columns.of("submission_id", "sheet", "title", "rows_read"));

    private final Map<String, SheetDefinition> sheets = new LinkedHashMap<>();
    private final Map<String, Columns> columns = new LinkedHashMap<>();

    KnownSources(Collection<JobDefinition> jobs) {
        for (JobDefinition job : jobs) {
            for (FormDefinition form : job.forms()) {
                form.sheets().forEach(sheet -> {
                    sheets.put(sheet.name(), sheet);
                    columns.put(sheet.name(), Columns.of(sheet));
                });
            }
        }
    }

    Optional<SheetDefinition> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    Set<String> sheets() {
        return sheets.keySet();
    }

    Optional<Columns> ofSheet(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** The columns of {@code counted.x}, {@code directory.x}, {@code register.x}; empty where there is none such. */
    Optional<Columns> of(String schema, String name) {
        return switch (schema) {
            case "counted" -> ofSheet(name);
            case "directory" -> Optional.ofNullable(DIRECTORY.get(name));
            case "register" -> Optional.ofNullable(REGISTER.get(name));
            default -> Optional.empty();
        };
    }

    /** All names with a schema, for near names. */
    Set<String> qualified() {
        Set<String> names = new TreeSet<>();
        sheets.keySet().forEach(name -> names.add("counted." + name));
        DIRECTORY.keySet().forEach(name -> names.add("directory." + name));
        REGISTER.keySet().forEach(name -> names.add("register." + name));
        return names;
    }
}
