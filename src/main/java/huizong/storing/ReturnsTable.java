package huizong.storing;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ExpressionText;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements that make the table and the view of one sheet. */
final class ReturnsTable {

    private static final String RAW = "returns_raw.";
    private final SheetDefinition sheet;

    ReturnsTable(SheetDefinition sheet) {
        this.sheet = sheet;
    }

    String create() {
        String columns = sheet.columns().stream().map(c -> "    " + definition(c) + ",\n").collect(Collectors.joining());
        return "create table %s%s (\n    submission_id bigint not null,\n    sheet_row integer not null,\n%s    marks jsonb\n)"
                .formatted(RAW, sheet.name(), columns);
    }

    String index() {
        return "create index %1$s_by_submission on returns_raw.%1$s (submission_id)".formatted(sheet.name());
    }

    /**
     * That the rows of a submission are of few places: without it the planner believes that every submission has rows of all of
     * them, and sorts what it could gather.
     *
     * @param known names of those the database has
     */
    Optional<String> statistics(Set<String> known) {
        String name = sheet.name() + "_by_place";
        return sheet.placeColumn().filter(place -> !known.contains(name)).map(place -> "create statistics returns_raw." + name
                + " (ndistinct) on submission_id, " + place.name() + " from " + RAW + sheet.name());
    }

    /** For a column that rows of other forms refer to, and rules along them look up row by row. */
    String index(String column) {
        return "create index if not exists %1$s_by_%2$s on returns_raw.%1$s (%2$s)".formatted(sheet.name(), column);
    }

    String add(ColumnDefinition column) {
        return "alter table %s%s add column %s".formatted(RAW, sheet.name(), definition(column));
    }

    private static String definition(ColumnDefinition column) {
        return column.name() + " " + StoredType.of(column.type()).sql();
    }

    /** @param columns all columns of the table as they stand in the database, so that a later column comes last */
    String view(List<String> columns) {
        String list = columns.stream().map(this::shown).collect(Collectors.joining(", "));
        return """
                create or replace view returns.%1$s as
                select %2$s
                from returns_raw.%1$s r
                join register.submission s on s.id = r.submission_id and s.counts
                where not exists (select from register.row_out o
                                  where o.submission_id = r.submission_id and o.sheet = '%1$s' and o.sheet_row = r.sheet_row)"""
                .formatted(sheet.name(), list);
    }

    private String shown(String column) {
        return sheet.column(column).flatMap(c -> new RecomputedRatio(sheet).of(c)).map(sql -> sql + " as " + column).orElse("r." + column);
    }

    List<String> commentsOnSheet() {
        String text = quoted(sheet.code() + " " + sheet.title());
        return List.of("comment on table returns_raw.%s is %s".formatted(sheet.name(), text),
                "comment on view returns.%s is %s".formatted(sheet.name(), text));
    }

    List<String> comments(ColumnDefinition column) {
        String text = quoted(comment(column));
        return List.of("comment on column returns_raw.%s.%s is %s".formatted(sheet.name(), column.name(), text),
                "comment on column returns.%s.%s is %s".formatted(sheet.name(), column.name(), text));
    }

    /** Label, unit and what a ratio is recomputed from: {@code A26 职工入会率 (%) = 100.0 * a20 / nullif(a28, 0)}. */
    static String comment(ColumnDefinition column) {
        String text = column.unit() == null ? column.title() : column.title() + " (" + column.unit() + ")";
        return column.ratioOf() == null ? text : text + " = " + ExpressionText.of(column.ratioOf());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
