package huizong.checking;

import huizong.jobs.SheetDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Puts row checks to the rows of a group. Where one cannot be computed for some row, only that check is "cannot tell",
 * and only for the rows concerned; they are found by halving.
 */
final class RulePass {

    /** Statements spent on finding the rows a check cannot be computed for, per check and submission. */
    private static final int MOST_HALVINGS = 400;

    private final ReadOnly readOnly;
    private final Faults faults;
    private final RuleSql sql;
    private final Group group;
    private final Outcomes outcomes = new Outcomes();

    RulePass(ReadOnly readOnly, Faults faults, Group group, SheetDefinition sheet) {
        this.readOnly = readOnly;
        this.faults = faults;
        this.group = group;
        this.sql = new RuleSql(group, sheet);
    }

    Outcomes run(List<RowCheck> checks) {
        if (!checks.isEmpty()) {
            try {
                readOnly.query(sql.pass(checks), rows -> take(checks, rows));
            } catch (CannotCompute some) {
                checks.forEach(this::alone);
            }
        }
        return outcomes;
    }

    private void alone(RowCheck check) {
        try {
            readOnly.query(sql.pass(List.of(check)), rows -> take(List.of(check), rows));
        } catch (CannotCompute fault) {
            group.submissions().forEach(s -> new Halving(check, s.id()).run());
        }
    }

    private int take(List<RowCheck> checks, ResultSet rows) throws SQLException {
        int patterns = 0;
        for (; rows.next(); patterns++) {
            long submission = rows.getLong("submission_id");
            for (int i = 0; i < checks.size(); i++) {
                boolean holds = rows.getBoolean(RuleSql.rule(i));
                if (rows.wasNull()) {
                    outcomes.cannotTell(checks.get(i), submission, rows.getLong("row_count"));
                } else if (!holds) {
                    outcomes.fails(checks.get(i), submission, (Integer[]) rows.getArray("sheet_rows").getArray());
                }
            }
        }
        return patterns;
    }

    /** One check over one submission, in ever smaller stretches of rows. */
    private final class Halving {

        private final RowCheck check;
        private final long submission;
        private int left = MOST_HALVINGS;

        Halving(RowCheck check, long submission) {
            this.check = check;
            this.submission = submission;
        }

        void run() {
            stretch(0, Integer.MAX_VALUE);
        }

        private void stretch(int first, int last) {
            String rows = RowSource.stretch(submission, first, last);
            try {
                left--;
                readOnly.query(sql.pass(List.of(check), rows), result -> take(List.of(check), result));
            } catch (CannotCompute fault) {
                Extent extent = extent(rows);
                if (extent.rows() <= 1 || left <= 0) {
                    outcomes.cannotTell(check, submission, extent.rows());
                    faults.add(check, fault, extent.rows());
                } else {
                    int middle = extent.first() + (extent.last() - extent.first()) / 2;
                    stretch(extent.first(), middle);
                    stretch(middle + 1, extent.last());
                }
            }
        }

        private Extent extent(String rows) {
            try {
                return readOnly.query(sql.extent(rows), r -> {
                    r.next();
                    return new Extent(r.getInt(1), r.getInt(2), r.getLong(3));
                });
            } catch (CannotCompute impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private record Extent(int first, int last, long rows) {
    }
}
