package huizong.aggregating;

import huizong.aggregating.StatsColumn.Role;
import huizong.catalogue.Period;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of one release of a table and period as they stand in {@code stats}. */
record StatsLines(JdbcClient database, LinePlan plan, Period period, int release) {

    void clear() {
        database.sql("delete from " + relation() + " where period = ? and release = ?").params(period.text(), release).update();
    }

    String relation() {
        return "stats." + plan.table().sqlName() + "_release";
    }

    /** SHA-256 over all lines in order, the release's number left out. */
    String contentHash() {
        String columns = StatsColumns.of(plan.table(), plan.catalogue()).stream()
                .filter(c -> c.role() != Role.LINE || !c.name().equals("release")).map(StatsColumn::name).collect(Collectors.joining(", "));
        return database.sql("select encode(sha256(convert_to(coalesce(string_agg(cast(row(" + columns + ") as text), E'\\n'"
                        + " order by reach, line_order), ''), 'UTF8')), 'hex')\nfrom " + relation() + "\nwhere period = ? and release = ?")
                .params(period.text(), release).query(String.class).single();
    }
}
