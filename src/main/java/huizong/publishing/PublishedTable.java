package huizong.publishing;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.jobs.TableDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A released state of a statistics table, ready to be written.
 *
 * @param release  its number, from 1
 * @param lines    in print order: total first
 * @param reported units whose figures are in it
 * @param expected units that owe them; 0 where nobody does
 * @param remarks  waivers that let figures in and the like, a sentence each
 * @param covered  what of the period is covered beyond units, such as {@code 2 of 12 months}; empty where all of it
 */
public record PublishedTable(TableDefinition table, Period period, Reach reach, int release, List<PublishedColumn> columns,
                             List<Line> lines, long reported, long expected, String covered, List<String> remarks) {

    /** @param level total, province, prefecture, county, ...; empty where the table has no tree */
    public record Line(String level, List<@Nullable Object> values) {
    }

    public PublishedTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** A table nothing needs to be remarked of. */
    public PublishedTable(TableDefinition table, Period period, Reach reach, int release, List<PublishedColumn> columns,
                          List<Line> lines, long reported, long expected, String covered) {
        this(table, period, reach, release, columns, lines, reported, expected, covered, List.of());
    }

    /**
     * A column as it holds on a line: where the measures are lines (a transposed table), figures and comparisons in their unit
     * have the decimals of the line's own measure; percentages keep the column's.
     */
    public PublishedColumn column(Line line, int index) {
        PublishedColumn column = columns.get(index);
        if (!table.transposed() || column.kind() != PublishedColumn.Kind.MEASURE || "%".equals(column.unit())) {
            return column;
        }
        Object indicator = line.values().get(indexOf("indicator"));
        return table.measures().stream().filter(m -> m.name().equalsIgnoreCase(String.valueOf(indicator))).findFirst()
                .map(m -> column.withDecimals(m.decimals())).orElse(column);
    }

    /** Position of a column by its name, whatever the case; -1 if there is none. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
