package huizong.jobs.yaml;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.DerivedColumn;
import huizong.jobs.SheetDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns a source offers, with what is known of their values. */
record Columns(Map<String, Column> byName) {

    /** @param codes the closed list of its codes, null where it has none */
    record Column(ValueKind kind, @Nullable CodeList codes) {
    }

    static final Column ANY = new Column(ValueKind.ANY, null);
    static final Columns NONE = new Columns(Map.of());
    /** Of a source that does not exist: whatever is asked of it has been said already. */
    static final Columns UNKNOWN = new Columns(Map.of("?", ANY));

    /** Names of which nothing more is known. */
    static Columns of(String... names) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : names) {
            columns.put(name, ANY);
        }
        return new Columns(columns);
    }

    /** All columns of a sheet, its derived ones, and where a row stands. */
    static Columns of(SheetDefinition sheet) {
        Columns columns = stored(sheet.columns());
        for (DerivedColumn derived : sheet.derived()) {
            columns = columns.with(derived.name(), new Column(Kinds.in(columns).of(derived.value()), null));
        }
        return columns;
    }

    static Columns stored(List<ColumnDefinition> definitions) {
        Map<String, Column> columns = new LinkedHashMap<>();
        definitions.forEach(c -> columns.put(c.name(), column(c)));
        columns.put("submission_id", new Column(ValueKind.NUMBER, null));
        columns.put("sheet_row", new Column(ValueKind.NUMBER, null));
        return new Columns(columns);
    }

    private static Column column(ColumnDefinition definition) {
        CodeList codes = definition.codes();
        boolean closed = definition.type() == ColumnType.CODE && codes != null && !codes.open() && !codes.entries().isEmpty();
        return new Column(ValueKind.of(definition.type()), closed ? codes : null);
    }

    Columns with(String name, Column column) {
        Map<String, Column> more = new LinkedHashMap<>(byName);
        more.put(name, column);
        return new Columns(more);
    }

    Columns with(Columns others) {
        Map<String, Column> more = new HashMap<>(byName);
        more.putAll(others.byName);
        return new Columns(more);
    }

    Optional<Column> get(String name) {
        return Optional.ofNullable(byName.get(name)).or(() -> byName.containsKey("?") ? Optional.of(ANY) : Optional.empty());
    }

    Set<String> names() {
        return byName.keySet();
    }
}
