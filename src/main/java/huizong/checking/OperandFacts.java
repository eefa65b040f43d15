package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Period;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes facts of the values operands came to: with the cell they stand in, here or in another submission. */
record OperandFacts(Group group, SheetDefinition sheet, Places places) {

    /** Where the failing row and those of earlier periods stand; an earlier one is empty where there is none. */
    record Stand(RowKey row, List<Optional<RowKey>> earlier) {

        /** From the first columns of {@link FactsSql}. */
        static Stand of(ResultSet rows) throws SQLException {
            List<Optional<RowKey>> earlier = new ArrayList<>();
            for (int i = 0; i < FactsSql.EARLIER.size(); i++) {
                long submission = rows.getLong(3 + 2 * i);
                earlier.add(rows.wasNull() ? Optional.empty() : Optional.of(new RowKey(submission, rows.getInt(4 + 2 * i))));
            }
            return new Stand(new RowKey(rows.getLong(1), rows.getInt(2)), earlier);
        }

        Optional<RowKey> of(String earlierRow) {
            return earlier.get(FactsSql.EARLIER.indexOf(earlierRow));
        }
    }

    /** @param place submission and row the operand stands in, where that is not the row at hand */
    List<Fact> of(Operand operand, @Nullable String value, @Nullable String place, Stand stand) {
        if (!operand.listed().isEmpty()) {
            return RowsBehind.read(value).stream().filter(c -> c.value() != null || !ofCover(operand, c)).map(c -> listed(operand, c, stand)).toList();
        } else if (operand.stand() != null) {
            return List.of(elsewhere(operand, value, place, stand));
        }
        String told = value == null || value.isEmpty() ? null : operand.secret() ? Fact.HIDDEN : operand.column() == null ? Differences.shortest(value) : value;
        String earlier = operand.earlier();
        if (earlier != null) {
            CellAddress at = operand.column() == null || operand.sheet() == null ? null : stand.of(earlier)
                    .map(r -> places.cell(r.submission(), operand.sheet(), operand.column(), r.sheetRow())).orElse(null);
            return List.of(new Fact(operand.role(), operand.label(), told, at, period(earlier)));
        } else if (operand.sheet() == null || operand.column() == null) {
            return List.of(new Fact(operand.role(), operand.label(), told, null));
        }
        int sheetRow = operand.sheet().equals(sheet.name()) ? stand.row().sheetRow() : 0;
        return List.of(new Fact(operand.role(), operand.label(), told,
                places.cell(stand.row().submission(), operand.sheet(), operand.column(), sheetRow)));
    }

    /** A figure of another row than the one at hand. */
    private Fact elsewhere(Operand operand, @Nullable String value, @Nullable String place, Stand stand) {
        if (place == null || operand.sheet() == null || operand.column() == null) {
            return new Fact(operand.role(), operand.label(), value != null && operand.secret() ? Fact.HIDDEN : value, null);
        }
        int blank = place.indexOf(' ');
        RowKey row = new RowKey(Long.parseLong(place.substring(0, blank)), Integer.parseInt(place.substring(blank + 1)));
        return cell(operand.role(), new Operand.Listed(operand.sheet(), operand.column(), operand.label(), operand.secret()), row, value, stand);
    }

    private static boolean ofCover(Operand operand, RowsBehind.Cell cell) {
        return cell.listed() >= 0 && operand.listed().get(cell.listed()).sheet().isEmpty() && !operand.listed().get(cell.listed()).label().isEmpty();
    }

    private Fact listed(Operand operand, RowsBehind.Cell cell, Stand stand) {
        return cell.listed() < 0 ? new Fact(operand.role(), ComposedLabel.of("more").text(), Fact.HIDDEN, null)
                : cell(operand.role(), operand.listed().get(cell.listed()), cell.row(), cell.value(), stand);
    }

    /** A cell of a row: figures of other units are shown to those they report to, their places to everybody. */
    private Fact cell(Role role, Operand.Listed column, RowKey row, @Nullable String value, Stand stand) {
        CellAddress at = column.sheet().isEmpty() ? null : column.column().isEmpty() ? places.row(row.submission(), column.sheet(), row.sheetRow())
                : places.cell(row.submission(), column.sheet(), column.column(), row.sheetRow());
        boolean own = row.submission() == stand.row().submission();
        String origin = own ? null : places.called(row.submission());
        boolean place = column.label().isEmpty();
        boolean shown = !column.secret() && (own || column.sheet().isEmpty() || places.sees(stand.row().submission(), row.submission()));
        return new Fact(role, column.label(), place ? null : shown ? onPaper(column, value) : Fact.HIDDEN, at, origin);
    }

    /** A value of another sheet as it stands there: the label of its code. */
    private @Nullable String onPaper(Operand.Listed column, @Nullable String value) {
        Optional<ColumnDefinition> definition = column.sheet().equals(sheet.name()) || column.sheet().isEmpty() ? Optional.empty()
                : group.catalogue().sheet(column.sheet()).flatMap(s -> s.column(column.column()));
        CodeList codes = definition.map(ColumnDefinition::codes).orElse(null);
        if (value == null || codes == null) {
            return value;
        }
        boolean set = definition.get().type() == ColumnType.SET && value.startsWith("{") && value.endsWith("}");
        List<String> all = set ? List.of(value.substring(1, value.length() - 1).replace("\"", "").split(",")) : List.of(value);
        return all.stream().map(v -> codes.byCode(v).map(CodeList.Entry::label).orElse(v)).collect(Collectors.joining("、"));
    }

    private String period(String earlier) {
        Optional<Period> period = earlier.equals("previous") ? group.period().previous() : group.period().lastYear();
        return period.map(Period::text).orElse(earlier);
    }
}
