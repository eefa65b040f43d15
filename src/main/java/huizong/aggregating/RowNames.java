package huizong.aggregating;

import huizong.catalogue.Nature;
import huizong.catalogue.Period;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.DerivedColumn;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What names mean over the rows of a source, which stand under the alias {@code this}, which no source of a query can take; remembers what else was mentioned
 * (cover, unit, division) so that it can be joined.
 */
final class RowNames implements Names {

    private final @Nullable SheetDefinition sheet;
    private final JobDefinition job;
    private final JobCatalogue catalogue;
    private final Period period;
    private final LocalDate day;
    private final Set<String> joined = new LinkedHashSet<>();

    /** @param sheet null where the rows are no sheet's; @param day the day on which the directory is asked */
    RowNames(@Nullable SheetDefinition sheet, LinePlan plan, Period period, LocalDate day) {
        this(sheet, plan.job(), plan.catalogue(), period, day);
    }

    private RowNames(@Nullable SheetDefinition sheet, JobDefinition job, JobCatalogue catalogue, Period period, LocalDate day) {
        this.sheet = sheet;
        this.job = job;
        this.catalogue = catalogue;
        this.period = period;
        this.day = day;
    }

    Set<String> joined() {
        return joined;
    }

    @Override
    public String name(@Nullable String qualifier, String name) {
        if (qualifier == null || qualifier.equals("this")) {
            return own(name);
        }
        return switch (qualifier) {
            case "cover", "unit", "division" -> join(qualifier) + "." + name;
            case "param" -> parameter(name);
            case "period" -> name.equals("first_day") ? date(period.first()) : date(period.last());
            case ":" -> name.equals("period") ? ExpressionSql.quoted(period.text()) : unknown(qualifier, name);
            default -> unknown(qualifier, name);
        };
    }

    private String own(String name) {
        Optional<DerivedColumn> derived = sheet == null ? Optional.empty()
                : sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst();
        return derived.map(d -> "(" + new ExpressionSql(this).print(d.value()) + ")").orElse("this." + name);
    }

    private String join(String alias) {
        joined.add(alias.equals("cover") ? alias : "cover");
        joined.add(alias);
        return alias;
    }

    private String parameter(String name) {
        return Optional.ofNullable(job.parameters().get(name)).flatMap(p -> p.valueFor(period))
                .map(v -> v.signum() < 0 ? "(" + v.toPlainString() + ")" : v.toPlainString()).orElse("null");
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    private static String unknown(String qualifier, String name) {
        throw new IllegalArgumentException("a table does not know " + qualifier + "." + name);
    }

    @Override
    public String table(Query.Source.Table table) {
        String schema = table.schema() == null ? "counted" : table.schema();
        return switch (schema) {
            case "directory" -> ofTheDay(table.name());
            case "register" -> table.name().equals("sheets") ? "register.sheet"
                    : "(select s.*, s.id as submission_id from register.submission s)";
            default -> counted(table.name());
        };
    }

    /** The counting rows of a sheet with its derived columns; of pictures the last of each unit in the period. */
    private String counted(String name) {
        SheetDefinition read = catalogue.sheet(name).orElseThrow(() -> new IllegalArgumentException("no sheet " + name));
        String pictures = pictures(read);
        if (read.derived().isEmpty() && pictures.isEmpty()) {
            return "returns." + name;
        }
        ExpressionSql own = new ExpressionSql(new RowNames(read, job, catalogue, period, day));
        return "(select this.*" + read.derived().stream().map(d -> ", " + own.print(d.value()) + " as " + d.name())
                .collect(Collectors.joining()) + " from returns." + name + " this" + pictures + ")";
    }

    private String pictures(SheetDefinition read) {
        if (read.nature() != Nature.STOCK) {
            return "";
        }
        FormDefinition form = catalogue.jobs().stream().flatMap(j -> j.forms().stream()).filter(f -> f.sheet(read.name()).isPresent())
                .findFirst().orElseThrow();
        return " where this.submission_id in (select distinct on (s.unit, s.fund_code) s.id from register.submission s where s.job = "
                + ExpressionSql.quoted(form.job()) + " and s.form = " + ExpressionSql.quoted(form.name()) + " and s.counts and s.as_of between "
                + date(period.first()) + " and " + date(period.last())
                + " order by s.unit, s.fund_code, s.as_of desc, s.last_day desc, s.id desc)";
    }

    /** Divisions and unions as they stand on the day; lineages whole, with the days of each edge. */
    private String ofTheDay(String name) {
        if (name.equals("divisions") || name.equals("unions")) {
            return "(select * from directory." + name + " where " + date(day) + " between valid_from and valid_until)";
        }
        return "directory." + name;
    }

    @Override
    public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
        return qualifier == null && sheet != null ? sheet.column(name) : Optional.empty();
    }
}
