package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;

/**
 * The statement that finds rows whose reference leads nowhere: one row per such row, with the row of the same workbook
 * it refers to where there is one and it is out.
 */
record ReferenceSql(Group group, SheetDefinition sheet, ColumnDefinition column) {

    String broken() {
        ColumnDefinition.Reference to = column.reference();
        return group.form().sheet(to.sheet()).isPresent() ? withinWorkbook(to) : acrossForms(to);
    }

    private String withinWorkbook(ColumnDefinition.Reference to) {
        return """
                select this.submission_id, this.sheet_row, cast(this.%1$s as text) as read, min(parent.sheet_row) as parent_row
                from returns_raw.%2$s this
                left join returns_raw.%3$s parent on parent.submission_id = this.submission_id and parent.%4$s = this.%1$s
                left join register.row_out o
                  on o.submission_id = parent.submission_id and o.sheet = '%3$s' and o.sheet_row = parent.sheet_row
                where %5$s and this.%1$s is not null
                group by this.submission_id, this.sheet_row, this.%1$s
                having count(parent.sheet_row) filter (where o.submission_id is null) = 0
                order by this.submission_id, this.sheet_row
                """.formatted(column.name(), sheet.name(), to.sheet(), to.column(), ofGroup());
    }

    private String acrossForms(ColumnDefinition.Reference to) {
        return """
                select this.submission_id, this.sheet_row, cast(this.%1$s as text) as read, cast(null as int) as parent_row
                from returns_raw.%2$s this
                where %5$s and this.%1$s is not null
                  and not exists (select from returns.%3$s parent join register.submission s on s.id = parent.submission_id
                                  where parent.%4$s = this.%1$s and s.last_day <= date '%6$s')
                order by this.submission_id, this.sheet_row
                """.formatted(column.name(), sheet.name(), to.sheet(), to.column(), ofGroup(), group.period().last());
    }

    private String ofGroup() {
        String ofGroup = new RowSource(group, sheet, java.util.List.of()).ofGroup();
        Expression when = column.reference().when();
        return when == null ? ofGroup : ofGroup + " and (" + new ExpressionSql(new RowNames(group, sheet)).print(when) + ")";
    }
}
