package huizong.publishing;

import huizong.catalogue.Period;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published figures about rows of a form, where no table has them: one case, one firm's studio, the kinds of classes held. */
final class FormFigures {

    private final JdbcClient database;

    FormFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * A column over the counting rows of the figure's period and scope (a place, or the union that reports), of those whose key
     * begins with the category: numbers are added, of yes and no the yes are counted, of anything else the different values.
     *
     * @return empty where the sheet has no such column or there are no such rows
     */
    Optional<BigDecimal> cell(SheetDefinition sheet, PublishedFigure figure, String period) {
        Optional<ColumnDefinition> column = sheet.columns().stream().filter(c -> c.name().equals(figure.measure())).findFirst();
        return column.flatMap(c -> value(sheet, c, figure, period));
    }

    private Optional<BigDecimal> value(SheetDefinition sheet, ColumnDefinition column, PublishedFigure figure, String period) {
        String place = sheet.placeColumn().map(p -> "coalesce(r." + p.name() + ", s.division)").orElse("s.division");
        StringBuilder sql = new StringBuilder("select ").append(total(column)).append(" from returns.").append(sheet.name())
                .append(" r join register.submission s on s.id = r.submission_id where (s.period = ? or s.first_day >= ? and s.last_day <= ?)")
                .append(" and (? in (s.unit, '000000') or exists (select from directory.lineage l where l.code = ").append(place)
                .append(" and l.ancestor = ? and s.last_day between l.valid_from and l.valid_until))");
        List<@Nullable Object> values = new ArrayList<>();
        values.add(period);
        values.add(Period.parse(period).map(Period::first).orElse(null));
        values.add(Period.parse(period).map(Period::last).orElse(null));
        values.add(figure.scopeCode());
        values.add(figure.scopeCode());
        String[] key = figure.category().isEmpty() ? new String[0] : figure.category().split("/", -1);
        for (int i = 0; i < Math.min(key.length, sheet.key().size()); i++) {
            sql.append(" and cast(r.").append(sheet.key().get(i)).append(" as text) = ?");
            values.add(key[i].strip());
        }
        return database.sql(sql.append(" having count(*) > 0").toString()).params(values).query(BigDecimal.class).optional();
    }

    private static String total(ColumnDefinition column) {
        return column.type().numeric() ? "sum(r." + column.name() + ")" : column.type() == ColumnType.BOOLEAN
                ? "count(*) filter (where r." + column.name() + ")" : "count(distinct r." + column.name() + ")";
    }
}
