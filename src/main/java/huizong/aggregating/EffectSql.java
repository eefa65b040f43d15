package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import java.util.List;
import java.util.stream.Collectors;

/** The statement that computes cells of a source over the rows of one submission that are not out: one row per place. */
record EffectSql(LinePlan plan, int source, Period period) {

    /** True where the cell can be computed from the sheet's own columns. */
    boolean canPrint(Cell cell) {
        RowNames names = names();
        ExpressionSql sql = new ExpressionSql(names);
        sql.print(cell.aggregate());
        if (rows().where() != null) {
            sql.print(rows().where());
        }
        return names.joined().isEmpty();
    }

    String print(List<Cell> cells) {
        ExpressionSql sql = new ExpressionSql(names());
        String values = cells.stream().map(c -> sql.print(c.aggregate()) + " as " + c.name()).collect(Collectors.joining(", "));
        String place = sheet().placeColumn().map(c -> "coalesce(this." + c.name() + ", s.division)").orElse("s.division");
        StringBuilder text = new StringBuilder("select " + place + " as place, " + values + "\nfrom returns_raw." + sheet().name() + " this\n"
                + "join register.submission s on s.id = this.submission_id\nwhere this.submission_id = :submission\n"
                + "  and not exists (select from register.row_out o where o.submission_id = this.submission_id and o.sheet = '"
                + sheet().name() + "' and o.sheet_row = this.sheet_row)");
        if (rows().where() != null) {
            text.append("\n  and (").append(sql.print(rows().where())).append(')');
        }
        if (rows().selection() == Selection.DATED) {
            text.append("\n  and ").append(SourceRows.dayOf(sheet(), date())).append(" between date '").append(period.first()).append("' and date '")
                    .append(period.last()).append('\'');
        }
        return text.append("\ngroup by 1\norder by 1").toString();
    }

    private String date() {
        String dated = plan.table().datedBy();
        return dated != null && sheet().column(dated).isPresent() ? dated : sheet().periodColumn().map(ColumnDefinition::name).orElseThrow();
    }

    private RowSource rows() {
        return plan.split().sources().get(source);
    }

    private SheetDefinition sheet() {
        return plan.catalogue().sheet(rows().name()).orElseThrow();
    }

    private RowNames names() {
        return new RowNames(sheet(), plan, period, period.last());
    }
}
