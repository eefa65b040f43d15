package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Period;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Empty where another place was asked for and there is none. */
    Optional<Fact> fact(Operand operand, @Nullable String value, Stand stand) {
        if (operand.role() == Role.OTHER_PLACE) {
            return otherPlace(operand, value, stand);
        }
        String told = operand.secret() ? null : operand.column() == null ? Differences.shortest(value) : value;
        String earlier = operand.earlier();
        if (earlier != null) {
            CellAddress at = operand.column() == null || operand.sheet() == null ? null : stand.of(earlier)
                    .map(r -> places.cell(r.submission(), operand.sheet(), operand.column(), r.sheetRow())).orElse(null);
            return Optional.of(new Fact(operand.role(), operand.label(), told, at, period(earlier)));
        } else if (operand.sheet() == null || operand.column() == null) {
            return Optional.of(new Fact(operand.role(), operand.label(), told, null));
        }
        int sheetRow = operand.sheet().equals(sheet.name()) ? stand.row().sheetRow() : 0;
        return Optional.of(new Fact(operand.role(), operand.label(), told,
                places.cell(stand.row().submission(), operand.sheet(), operand.column(), sheetRow)));
    }

    /** @param place submission and row of it, with a blank between */
    private Optional<Fact> otherPlace(Operand operand, @Nullable String place, Stand stand) {
        if (place == null || operand.sheet() == null) {
            return Optional.empty();
        }
        long submission = Long.parseLong(place.substring(0, place.indexOf(' ')));
        int row = Integer.parseInt(place.substring(place.indexOf(' ') + 1));
        CellAddress at = operand.column() == null ? places.row(submission, operand.sheet(), row)
                : places.cell(submission, operand.sheet(), operand.column(), row);
        return Optional.of(new Fact(Role.OTHER_PLACE, "", null, at, submission == stand.row().submission() ? null : places.called(submission)));
    }

    private String period(String earlier) {
        Optional<Period> period = earlier.equals("previous") ? group.period().previous() : group.period().lastYear();
        return period.map(Period::text).orElse(earlier);
    }
}
