package huizong.aggregating;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Rows;
import huizong.storing.ExpressionSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows that feed the cells of one source at one period and reach (design 6, "Time"), as SQL: rows stand under
 * {@code this}, the submissions that speak for the days asked for under {@code s}. Ask for {@link #from} last: it joins
 * what the expressions printed before have mentioned.
 */
final class SourceRows {

    private final LinePlan plan;
    private final RowSource source;
    /** What the directory's rows can be told apart by. */
    private static final Map<String, Set<String>> DIRECTORY = Map.of(
            "directory.divisions", Set.of("code", "name", "level", "parent", "successor"),
            "directory.unions", Set.of("code", "name", "level", "line", "parent", "division"));

    private final int key;
    private final Window window;
    private final @Nullable SheetDefinition sheet;
    private final Slot slot;
    private final RowNames names;
    private final ExpressionSql sql;

    SourceRows(LinePlan plan, int source, Slot slot, Window window) {
        this.plan = plan;
        this.source = plan.split().sources().get(source);
        this.key = slot.key(source);
        this.window = window;
        this.slot = slot;
        this.sheet = this.source.name().isEmpty() ? null : plan.sheets(this.source).stream().findFirst().orElse(null);
        this.names = new RowNames(sheet, plan, slot.period(), slot.day());
        this.sql = new ExpressionSql(names);
    }

    String print(Expression expression) {
        return sql.print(expression);
    }

    /** The code of the node a row belongs to. */
    String place() {
        if (source.selection() == Selection.DIRECTORY) {
            return source.name().equals("directory.unions") && !plan.byUnit() ? "this.division"
                    : source.name().isEmpty() ? "this.division_code" : "this.code";
        } else if (plan.byUnit()) {
            return "s.unit";
        }
        return placeColumn().map(column -> "coalesce(this." + column + ", s.place)").orElse("s.place");
    }

    /** The row's own word about its place; null where only its submission has one. */
    String ownPlace() {
        return plan.byUnit() ? "cast(null as text)" : placeColumn().map(column -> "this." + column).orElse("cast(null as text)");
    }

    /** {@link #place} of rows that are gathered by submission already: their own word stands under {@code this.place}. */
    String placeOfGathered() {
        return plan.byUnit() ? "s.unit" : placeColumn().map(column -> "coalesce(this.place, s.place)").orElse("s.place");
    }

    private Optional<String> placeColumn() {
        if (sheet != null) {
            return sheet.placeColumn().map(ColumnDefinition::name);
        }
        boolean given = plan.table().query() != null && plan.table().query().select().stream().anyMatch(this::givesPlace);
        return given ? Optional.of("division_code") : Optional.empty();
    }

    private boolean givesPlace(Query.Item item) {
        return "division_code".equals(item.name())
                || item.name() == null && item.value() instanceof Expression.Name n && n.name().equals("division_code");
    }

    /** True where the source has the dimension; where not, its values stand on lines that do not tell it apart. */
    boolean has(Dimension dimension) {
        Set<String> ofDirectory = DIRECTORY.get(source.name());
        if (dimension.value() == null && ofDirectory != null) {
            return ofDirectory.contains(dimension.name());
        }
        return dimension.value() != null || sheet == null || sheet.column(dimension.name()).isPresent()
                || sheet.derived().stream().anyMatch(d -> d.name().equals(dimension.name()));
    }

    /** A dimension's value as text, never null. */
    String dimension(Dimension dimension) {
        Expression value = dimension.value() == null ? new Expression.Name(null, dimension.name()) : dimension.value();
        String text = sql.print(value);
        if (dimension.level() != null) {
            text = "coalesce((select k.ancestor from tab_level k where k.level = '" + dimension.level().word()
                    + "' and k.code = " + text + "), " + text + ")";
        }
        return "coalesce(nullif(cast(" + text + " as text), ''), '" + LinePlan.BLANK + "')";
    }

    /** The from and where clauses; {@code s} is there but for the directory. @param more further joins */
    String from(String more) {
        return source.reported() ? from("\n" + speaking(), more, window::holds, null) : from("", more, window::holds, null);
    }

    /**
     * The same of dated rows without {@code s}: of all that count, whoever speaks for them.
     *
     * @param days     condition that a date is asked for
     * @param counting how the rows that count are told in the table itself, null to ask the view
     */
    String fromAnybody(UnaryOperator<String> days, @Nullable RowsThatCount counting) {
        return from("", "", days, counting);
    }

    /** The join that puts {@code s}, who speaks, beside {@code this}. */
    String speaking() {
        return "join tab_speaking s on s.source = " + key + " and s.submission_id = this.submission_id";
    }

    private String from(String speaking, String more, UnaryOperator<String> days, @Nullable RowsThatCount counting) {
        String relation = counting == null ? relation() : "returns_raw." + counting.sheet();
        StringBuilder text = new StringBuilder("from ").append(relation).append(" this").append(speaking);
        List<String> conditions = new ArrayList<>(counting == null ? List.of() : counting.conditions());
        if (source.selection() == Selection.DATED) {
            String date = date();
            conditions.add(days.apply(date));
            if (!speaking.isEmpty()) {
                conditions.add("(s.whole or s.days @> " + date + ")");
            }
        }
        if (source.rows() == Rows.REFUSED && sheet != null) {
            conditions.add(RefusedRows.condition(sheet.name()));
        }
        if (source.where() != null) {
            conditions.add("(" + sql.print(source.where()) + ")");
        }
        names.joined().forEach(alias -> text.append("\nleft join ").append(joined(alias)));
        text.append(more);
        return text + (conditions.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", conditions));
    }

    private String relation() {
        if (source.name().isEmpty()) {
            return "(" + sql.print(Objects.requireNonNull(plan.table().query())) + ")";
        } else if (source.selection() == Selection.DIRECTORY) {
            return "(select * from " + source.name() + " where date '" + slot.day() + "' between valid_from and valid_until)";
        }
        return (source.rows() == Rows.COUNTING ? "returns." : "returns_raw.") + source.name();
    }

    /** The day a dated row falls on. */
    String date() {
        String own = sheet == null ? plan.table().datedBy()
                : plan.table().datedBy() != null && sheet.column(plan.table().datedBy()).isPresent() ? plan.table().datedBy()
                : sheet.periodColumn().map(ColumnDefinition::name).orElseThrow();
        return dayOf(sheet, own);
    }

    /** The day a row is dated by: a moment's day, local time. */
    static String dayOf(@Nullable SheetDefinition sheet, String column) {
        boolean moment = sheet != null && sheet.column(column).filter(c -> c.type() == ColumnType.TIMESTAMP).isPresent();
        return moment ? "cast(this." + column + " as date)" : "this." + column;
    }

    private String joined(String alias) {
        String day = "date '" + slot.day() + "'";
        return switch (alias) {
            case "cover" -> "register.submission cover on cover.id = this.submission_id";
            case "unit" -> "directory.unions unit on unit.code = cover.unit and " + day + " between unit.valid_from and unit.valid_until";
            default -> "directory.divisions division on division.code = cover.division and " + day
                    + " between division.valid_from and division.valid_until";
        };
    }
}
