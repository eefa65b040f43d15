package huizong.checking;

import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches the figures behind the failing rows of a check and says them as facts. */
final class FailureFacts {

    private final ReadOnly readOnly;
    private final Group group;
    private final SheetDefinition sheet;
    private final Places places;

    FailureFacts(ReadOnly readOnly, Group group, SheetDefinition sheet, Places places) {
        this.readOnly = readOnly;
        this.group = group;
        this.sheet = sheet;
        this.places = places;
    }

    Map<RowKey, List<Fact>> of(RowCheck check, List<RowKey> rows) {
        List<Operands.Part> parts = new Operands(group, sheet).of(check);
        try {
            return readOnly.query(new FactsSql(group, sheet).values(parts, rows), r -> read(parts, r));
        } catch (CannotCompute notComputable) {
            return Map.of();
        }
    }

    private Map<RowKey, List<Fact>> read(List<Operands.Part> parts, ResultSet rows) throws SQLException {
        Map<RowKey, List<Fact>> facts = new HashMap<>();
        while (rows.next()) {
            RowKey row = new RowKey(rows.getLong(1), rows.getInt(2));
            List<Fact> ofRow = new ArrayList<>();
            int column = 3;
            for (Operands.Part part : parts) {
                boolean fails = rows.getBoolean(column++);
                List<Fact> ofPart = new ArrayList<>();
                for (Operand operand : part.operands()) {
                    String value = operand.value() == null ? operand.text() : rows.getString(column++);
                    ofPart.add(fact(operand, value, row));
                }
                if (fails) {
                    ofRow.addAll(withDifference(ofPart));
                }
            }
            facts.put(row, ofRow.stream().distinct().toList());
        }
        return facts;
    }

    private Fact fact(Operand operand, @Nullable String value, RowKey row) {
        String told = operand.secret() ? null : operand.column() == null ? shortest(value) : value;
        if (operand.sheet() == null || operand.column() == null) {
            return new Fact(operand.role(), operand.label(), told, null);
        }
        int sheetRow = operand.sheet().equals(sheet.name()) ? row.sheetRow() : 0;
        return new Fact(operand.role(), operand.label(), told, places.cell(row.submission(), operand.sheet(), operand.column(), sheetRow));
    }

    /** A computed number without the zeros PostgreSQL's division leaves behind its point. */
    private static @Nullable String shortest(@Nullable String value) {
        Optional<BigDecimal> number = number(value);
        return number.isPresent() && number.get().scale() > 0 ? number.get().stripTrailingZeros().toPlainString() : value;
    }

    private static List<Fact> withDifference(List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        Optional<BigDecimal> left = first(facts, Role.TOTAL).or(() -> first(facts, Role.LEFT));
        boolean parts = facts.stream().anyMatch(f -> f.role() == Role.PART);
        Optional<BigDecimal> earlier = first(facts, Role.EARLIER);
        Optional<BigDecimal> right = parts ? Optional.of(sumOfParts(facts)) : first(facts, Role.RIGHT).or(() -> earlier);
        boolean onePart = !facts.isEmpty() && facts.get(0).role() == Role.PART;
        if (left.isPresent() && right.isPresent() && !onePart) {
            all.add(new Fact(Role.DIFFERENCE, "", left.get().subtract(right.get()).toPlainString(), null));
        }
        if (left.isPresent() && earlier.isPresent() && earlier.get().signum() != 0) {
            BigDecimal change = left.get().subtract(earlier.get()).movePointRight(2).divide(earlier.get(), 2, RoundingMode.HALF_UP);
            all.add(new Fact(Role.CHANGE, "", change.toPlainString(), null));
        }
        return all;
    }

    private static BigDecimal sumOfParts(List<Fact> facts) {
        return facts.stream().filter(f -> f.role() == Role.PART).map(f -> number(f.value())).flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> first(List<Fact> facts, Role role) {
        return facts.stream().filter(f -> f.role() == role).findFirst().flatMap(f -> number(f.value()));
    }

    private static Optional<BigDecimal> number(@Nullable String value) {
        boolean numeric = value != null && value.matches("-?\\d+(\\.\\d+)?");
        return numeric ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}
