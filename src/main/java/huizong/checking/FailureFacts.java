package huizong.checking;

import huizong.catalogue.Fact;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches the figures behind the failing rows of a check and says them as facts. */
final class FailureFacts {

    private final ReadOnly readOnly;
    private final Group group;
    private final SheetDefinition sheet;
    private final OperandFacts operandFacts;

    FailureFacts(ReadOnly readOnly, Group group, SheetDefinition sheet, Places places) {
        this.readOnly = readOnly;
        this.group = group;
        this.sheet = sheet;
        this.operandFacts = new OperandFacts(group, sheet, places);
    }

    Map<RowKey, List<Fact>> of(RowCheck check, List<RowKey> rows) {
        List<Operands.Part> parts = new Operands(Naming.ofRow(group, sheet)).of(check);
        try {
            return parts.isEmpty() ? Map.of() : readOnly.query(new FactsSql(group, sheet).values(parts, rows), r -> read(parts, r));
        } catch (CannotCompute notComputable) {
            return Map.of();
        }
    }

    private Map<RowKey, List<Fact>> read(List<Operands.Part> parts, ResultSet rows) throws SQLException {
        Map<RowKey, List<Fact>> facts = new HashMap<>();
        while (rows.next()) {
            OperandFacts.Stand stand = OperandFacts.Stand.of(rows);
            facts.put(stand.row(), new FactColumns(parts).read(rows, 3 + 2 * FactsSql.EARLIER.size(), operandFacts, stand));
        }
        return facts;
    }
}
