package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statement that adds up what total lines stand for: one row per line, and per column the sum of all rows above it,
 * of those since the line before it, and whether a cell among them could not be read.
 *
 * @param columns numeric columns that may be added
 */
record TotalLineSql(SheetDefinition sheet, List<ColumnDefinition> columns) {

    /** @param lines submission, row of the line, first row it covers: triples of equal order */
    String sums(List<TotalLines.Line> lines) {
        String sums = columns.stream().map(c -> """
                ,
                       coalesce(sum(this.%1$s), 0), coalesce(sum(this.%1$s) filter (where this.sheet_row >= line.first_row), 0),
                       coalesce(bool_or(this.marks ->> '%1$s' = 'unreadable'), false)""".formatted(c.name())).collect(Collectors.joining());
        return """
                select line.submission_id, line.sheet_row%s
                from unnest(%s::bigint[], %s::int[], %s::int[]) line (submission_id, sheet_row, first_row)
                left join returns_raw.%s this on this.submission_id = line.submission_id and this.sheet_row < line.sheet_row
                group by line.submission_id, line.sheet_row, line.first_row
                order by line.submission_id, line.sheet_row
                """.formatted(sums, literal(lines.stream().map(l -> Long.toString(l.submission())).toList()),
                literal(lines.stream().map(l -> Integer.toString(l.sent().row())).toList()),
                literal(lines.stream().map(l -> Integer.toString(l.sent().firstRow())).toList()), sheet.name());
    }

    private static String literal(List<String> values) {
        return "'{" + String.join(",", values) + "}'";
    }
}
