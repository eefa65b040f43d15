package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Period;
import huizong.checking.causes.CauseKind;
import huizong.checking.causes.Causes.Hint;
import huizong.decoding.SheetPlaces;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be the matter with a workbook as a whole, by what was sent before and by others: last period's figures again,
 * another unit's figures, amounts in another money unit, a matrix pasted a line off. Set-wise: a few statements a sheet.
 */
final class WholeReturns {

    private static final int FEWEST_FIGURES = 10;
    private static final int PERCENT_SAME = 95;
    /** Hundredths of a natural logarithm: a half more or less, and a tenth. */
    private static final int FAR = 40;
    private static final int NEAR = 12;
    /** Hundredths of a power of ten: two thousand times to fifty thousand times. */
    private static final int LEAST_POWER = 330;
    private static final int MOST_POWER = 470;
    private static final int FEWEST_FAILING = 3;
    private static final int BETTER = 4;

    private final Judging judging;
    private final Group group;
    private final Map<Long, List<Hint>> hints = new HashMap<>();

    WholeReturns(Judging judging, Group group) {
        this.judging = judging;
        this.group = group;
    }

    /** By submission. @param failing the submissions some relation of which does not hold */
    Map<Long, List<Hint>> hints(Set<Long> failing) {
        for (SheetDefinition sheet : group.form().sheets()) {
            WholeSql sql = new WholeSql(group, sheet);
            try {
                if (sheet.layout() == Layout.MATRIX) {
                    beside(sheet, sql);
                    shifted(sheet, failing);
                }
                if (!sql.money().isEmpty()) {
                    judging.readOnly().query(sql.amounts(), rows -> amounts(sheet, sql.money(), rows));
                }
            } catch (CannotCompute notToTell) {
                // a question less: what cannot be compared is not asked about
                continue;
            }
        }
        return hints;
    }

    private void beside(SheetDefinition sheet, WholeSql sql) throws CannotCompute {
        List<Long> far = new ArrayList<>();
        judging.readOnly().query(sql.ownBefore(), rows -> {
            while (rows.next()) {
                int given = rows.getInt("given");
                if (given >= FEWEST_FIGURES && rows.getInt("same") * 100 >= PERCENT_SAME * given) {
                    add(rows.getLong(1), sheet, CauseKind.LAST_PERIOD_AGAIN, place(rows.getLong(1), sheet), List.of(count(given), expected(
                            group.period().previous().map(Period::text).orElse(""))));
                } else if (given >= FEWEST_FIGURES && rows.getInt("apart") > FAR) {
                    far.add(rows.getLong(1));
                }
            }
            return far;
        });
        if (!far.isEmpty()) {
            judging.readOnly().query(sql.others(far), rows -> others(sheet, rows));
        }
    }

    private int others(SheetDefinition sheet, ResultSet rows) throws SQLException {
        Set<Long> told = new HashSet<>();
        while (rows.next()) {
            long submission = rows.getLong(1);
            boolean nearest = told.add(submission);
            if (nearest && rows.getInt("given") >= FEWEST_FIGURES && rows.getInt("apart") <= NEAR) {
                String who = String.join(" ", rows.getString("unit"), java.util.Objects.requireNonNullElse(rows.getString("submitter_name"), ""),
                        rows.getString("period")).replaceAll(" +", " ");
                add(submission, sheet, CauseKind.ANOTHER_UNIT, place(submission, sheet), List.of(new Fact(Role.NEAREST, "", who, null)));
            }
        }
        return told.size();
    }

    private int amounts(SheetDefinition sheet, List<ColumnDefinition> money, ResultSet rows) throws SQLException {
        int asked = 0;
        for (; rows.next(); asked++) {
            int up = 0;
            int down = 0;
            int known = 0;
            for (int i = 0; i < money.size(); i++) {
                int power = rows.getInt(3 + i);
                known += rows.wasNull() ? 0 : 1;
                up += power >= LEAST_POWER && power <= MOST_POWER ? 1 : 0;
                down += power <= -LEAST_POWER && power >= -MOST_POWER ? 1 : 0;
            }
            if (known > 0 && Math.max(up, down) * 3 >= known * 2) {
                long submission = rows.getLong(1);
                CellAddress head = judging.places().sheet(submission, sheet.name()).map(s -> head(s.places(), money.get(0).name()))
                        .orElseGet(() -> CellAddress.wholeSheet(sheet.title()));
                add(submission, sheet, CauseKind.MONEY_TEN_THOUSAND, head, List.of(new Fact(Role.EXPECTED, rows.getBoolean(2) ? "own-before" : "peers",
                        null, null), new Fact(Role.NEAREST, "", up > down ? "10000" : "1/10000", null)));
            }
        }
        return asked;
    }

    private static CellAddress head(SheetPlaces places, String column) {
        return places.columns().isEmpty() ? places.cell(column, 0) : new CellAddress(places.title(), places.columns().getOrDefault(column, 0),
                places.headRow());
    }

    /** A matrix most of whose failing relations hold when each value moves a line up, or down. */
    private void shifted(SheetDefinition sheet, Set<Long> failing) throws CannotCompute {
        List<Long> sent = group.ids().stream().filter(failing::contains).filter(id -> judging.places().sheet(id, sheet.name()).isPresent()).toList();
        List<RowCheck> checks = RowChecks.of(group, sheet).ofTheRow().stream().filter(c -> c.level() == huizong.catalogue.Level.REFUSE).toList();
        if (checks.isEmpty()) {
            return;
        }
        Map<List<String>, List<Long>> byOrder = new LinkedHashMap<>();
        sent.forEach(id -> byOrder.computeIfAbsent(inOrder(id, sheet), o -> new ArrayList<>()).add(id));
        for (Map.Entry<List<String>, List<Long>> order : byOrder.entrySet()) {
            GuessSql sql = new GuessSql(group, sheet);
            Map<Long, Integer> now = judging.readOnly().query(sql.shifted(checks, order.getKey(), 0, order.getValue()), r -> failures(r, checks.size()));
            for (int by : new int[] {1, -1}) {
                Map<Long, Integer> then = judging.readOnly().query(sql.shifted(checks, order.getKey(), by, order.getValue()), r -> failures(r, checks.size()));
                then.forEach((id, count) -> {
                    if (now.getOrDefault(id, 0) >= FEWEST_FAILING && count * BETTER <= now.getOrDefault(id, 0)) {
                        add(id, sheet, CauseKind.LINES_SHIFTED, place(id, sheet), List.of(new Fact(Role.EXPECTED, by > 0 ? "down" : "up", null, null)));
                    }
                });
            }
        }
    }

    /** The indicators as they stand below each other in the file. */
    private List<String> inOrder(long submission, SheetDefinition sheet) {
        Map<String, CellAddress> cells = judging.places().sheet(submission, sheet.name()).orElseThrow().places().cells();
        return cells.entrySet().stream().filter(e -> sheet.column(e.getKey()).filter(c -> c.type().numeric()).isPresent())
                .sorted(Comparator.<Map.Entry<String, CellAddress>>comparingInt(e -> e.getValue().column()).thenComparingInt(e -> e.getValue().row()))
                .map(Map.Entry::getKey).toList();
    }

    /** Checks that fail or, where values ran out, cannot tell count alike against a shift: only failing ones are counted. */
    private static Map<Long, Integer> failures(ResultSet rows, int checks) throws SQLException {
        Map<Long, Integer> failures = new HashMap<>();
        while (rows.next()) {
            int failing = 0;
            for (int i = 0; i < checks; i++) {
                boolean holds = rows.getBoolean(2 + i);
                failing += rows.wasNull() || holds ? 0 : 1;
            }
            failures.put(rows.getLong(1), failing);
        }
        return failures;
    }

    private CellAddress place(long submission, SheetDefinition sheet) {
        return judging.places().row(submission, sheet.name(), 0);
    }

    private static Fact count(int count) {
        return new Fact(Role.COUNT, "", Integer.toString(count), null);
    }

    private static Fact expected(String value) {
        return new Fact(Role.EXPECTED, "", value, null);
    }

    private void add(long submission, SheetDefinition sheet, CauseKind kind, CellAddress at, List<Fact> details) {
        hints.computeIfAbsent(submission, s -> new ArrayList<>()).add(new Hint(kind, sheet.name(), at, details));
    }
}
