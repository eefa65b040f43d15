package huizong.aggregating;

import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition.Rows;
import huizong.storing.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a sheet that count, told in the table of all rows by what does not: that is little, and quickly asked of every row,
 * while the view puts the register beside each of them.
 *
 * @param silent submissions with rows that do not count
 * @param parted counting submissions of which some rows are out
 */
record RowsThatCount(String sheet, List<Long> silent, List<Long> parted) {

    /** Of more the view is asked: a list that long is read by every statement. */
    private static final int MOST = 5_000;

    /** Empty where the view must be asked: of other rows than those, of rows it shows otherwise than they were sent. */
    static Optional<RowsThatCount> of(JdbcClient database, LinePlan plan, RowSource source) {
        boolean asSent = !source.name().isEmpty() && source.rows() == Rows.COUNTING
                && plan.sheets(source).stream().flatMap(s -> s.columns().stream()).allMatch(c -> c.ratioOf() == null);
        if (!asSent) {
            return Optional.empty();
        }
        SheetDefinition sheet = plan.sheets(source).get(0);
        List<Long> silent = new ArrayList<>();
        for (FormDefinition form : plan.forms(source)) {
            silent.addAll(database.sql(SqlText.of("aggregating/silent-submissions")).param("job", form.job()).param("form", form.name())
                    .query(Long.class).list());
        }
        List<Long> parted = database.sql(SqlText.of("aggregating/submissions-with-rows-out")).param("sheet", sheet.name()).query(Long.class).list();
        return Optional.of(new RowsThatCount(sheet.name(), silent, parted)).filter(r -> silent.size() + parted.size() <= MOST);
    }

    /** Conditions over the rows of {@code this}; none where all rows count. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        if (!silent.isEmpty()) {
            conditions.add(noneOf(silent));
        }
        if (!parted.isEmpty()) {
            conditions.add("(" + noneOf(parted) + " or not " + RefusedRows.condition(sheet) + ")");
        }
        return conditions;
    }

    private static String noneOf(List<Long> ids) {
        return "this.submission_id <> all (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]")) + ")";
    }
}
