package huizong.aggregating;

import huizong.aggregating.NaiveExpression.NoOpinion;
import huizong.aggregating.NaiveExpression.Row;
import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.catalogue.Validity;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Query.Source;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts, and the directory on a day.
 *
 * @param period whose pictures are taken; null before it is known
 */
record NaiveWorld(JobCatalogue catalogue, LocalDate day, List<NaiveSent> sent, @Nullable Period period) implements NaiveQuery.Tables {

    NaiveWorld in(Period taken) {
        return new NaiveWorld(catalogue, day, sent, taken);
    }

    NaiveSent sent(@Nullable BigDecimal id) {
        return id == null ? null : sent.stream().filter(s -> s.id() == id.longValue()).findFirst().orElseThrow();
    }

    /** The last of each unit in the period. */
    List<NaiveSent> pictures(SheetDefinition sheet) {
        List<NaiveSent> pictures = new ArrayList<>();
        for (NaiveSent one : sent) {
            boolean later = sent.stream().anyMatch(o -> o.form().equals(one.form()) && o.unit().equals(one.unit()) && inPeriod(o)
                    && o.period().last().isAfter(one.period().last()));
            if (one.form().sheet(sheet.name()).isPresent() && inPeriod(one) && !later) {
                pictures.add(one);
            }
        }
        return pictures;
    }

    private boolean inPeriod(NaiveSent one) {
        return !one.period().last().isBefore(period.first()) && !one.period().last().isAfter(period.last());
    }

    @Override
    public List<Map<String, Object>> rows(Source.Table table, Row around) {
        String schema = table.schema() == null ? "counted" : table.schema();
        if (schema.equals("directory")) {
            return directory(table.name());
        } else if (schema.equals("register") && table.name().equals("submissions")) {
            return sent.stream().map(NaiveSent::registered).toList();
        } else if (!schema.equals("counted")) {
            throw new NoOpinion(schema + "." + table.name());
        }
        SheetDefinition sheet = catalogue.sheet(table.name()).orElseThrow();
        List<NaiveSent> read = sheet.nature() == huizong.catalogue.Nature.STOCK ? pictures(sheet) : sent;
        return read.stream().flatMap(s -> s.rows(sheet).stream()).map(cells -> NaiveSent.whole(sheet, cells)).toList();
    }

    /** Divisions, unions, and pairs of each with all above it. */
    List<Map<String, Object>> directory(String name) {
        return switch (name) {
            case "divisions" -> catalogue.directory().divisionsOn(day).stream().map(NaiveWorld::row).toList();
            case "unions" -> catalogue.directory().unionsOn(day).stream().map(NaiveWorld::row).toList();
            case "lineage" -> catalogue.directory().divisionsOn(day).stream().flatMap(d -> pairs(d.code(), c ->
                    catalogue.directory().division(c, day).map(Division::parent))).toList();
            case "reporting_line" -> catalogue.directory().unionsOn(day).stream().flatMap(u -> pairs(u.code(), c ->
                    catalogue.directory().union(c, day).map(Union::parent))).toList();
            default -> throw new NoOpinion("directory." + name);
        };
    }

    private static Map<String, Object> row(Division d) {
        return row("code", d.code(), "name", d.name(), "level", d.level().name().toLowerCase(Locale.ROOT), "parent", d.parent(), "successor", d.successor(),
                "valid_from", from(d.validity()), "valid_until", until(d.validity()));
    }

    private static Map<String, Object> row(Union u) {
        return row("code", u.code(), "name", u.name(), "level", u.level().name().toLowerCase(Locale.ROOT), "line", u.line().name(), "parent", u.parent(),
                "division", u.division(), "credit_code", u.creditCode(), "valid_from", from(u.validity()), "valid_until", until(u.validity()));
    }

    private static LocalDate from(Validity validity) {
        return validity.from() == null ? LocalDate.of(1, 1, 1) : validity.from();
    }

    private static LocalDate until(Validity validity) {
        return validity.until() == null ? LocalDate.of(9999, 12, 31) : validity.until();
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** On the day itself: that an edge holds on other days is not asked. */
    private Stream<Map<String, Object>> pairs(String code, Function<String, Optional<String>> parent) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        Optional<String> at = Optional.of(code);
        for (int distance = 0; at.isPresent(); distance++, at = parent.apply(at.get())) {
            pairs.add(row("code", code, "ancestor", at.get(), "distance", BigDecimal.valueOf(distance), "valid_from", from(Validity.ALWAYS),
                    "valid_until", until(Validity.ALWAYS)));
        }
        return pairs.stream();
    }

    /** True where a code, followed to what it has become, is the node or lies below it; the total holds everything. */
    boolean within(@Nullable String node, @Nullable String code, boolean unions) {
        return node == null || node.isEmpty() || line(code, unions).contains(node);
    }

    /** A code and all above it on the day; one that has ended leads to its successor. */
    private Set<String> line(@Nullable String code, boolean unions) {
        Set<String> line = new LinkedHashSet<>();
        for (String at = code; at != null && line.add(at);) {
            at = unions ? catalogue.directory().union(at, day).map(Union::parent).orElse(null) : next(at);
        }
        return line;
    }

    private @Nullable String next(String code) {
        Directory directory = catalogue.directory();
        Optional<Division> now = directory.division(code, day);
        return now.isPresent() ? now.get().parent() : directory.allDivisions().stream().filter(d -> d.code().equals(code)).findFirst()
                .map(d -> d.successor() != null ? d.successor() : d.parent()).orElse(null);
    }

    /** The parent of a node on the day; empty for one right under the total. */
    String parent(String node, boolean unions) {
        Optional<String> parent = unions ? catalogue.directory().union(node, day).map(Union::parent) : catalogue.directory().division(node, day).map(Division::parent);
        return parent.orElse("");
    }

    /** The division of a level a code lies in, else the code itself. */
    String above(String code, DivisionLevel level) {
        return line(code, false).stream().filter(c -> catalogue.directory().division(c, day).filter(d -> d.level() == level).isPresent()).findFirst()
                .orElse(code);
    }
}
