package huizong.jobs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import huizong.catalogue.Period;

/**
 * One programme family.
 *
 * @param version SHA-256 of everything the job is made of, hex: says by which definition a submission was judged
 */
public record JobDefinition(String name, String title, String description, Path file, String version,
                            List<FormDefinition> forms, List<TableDefinition> tables, Map<String, Parameter> parameters) {

    /** A dated parameter, used as {@code param.name}. */
    public record Parameter(String name, String label, List<Value> values) {

        public record Value(Dated dated, BigDecimal value) {
        }

        public Optional<BigDecimal> valueFor(Period period) {
            return values.stream().filter(v -> v.dated().holdsFor(period)).map(Value::value).findFirst();
        }
    }

    /** As for sheets: all that hangs on it is not looked at to find it in a map. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The job with other values of some parameters, the same in every period. */
    public JobDefinition withParameters(Map<String, BigDecimal> values) {
        Map<String, Parameter> all = new LinkedHashMap<>(parameters);
        values.forEach((name, value) -> all.computeIfPresent(name, (n, p) ->
                new Parameter(n, p.label(), List.of(new Parameter.Value(Dated.ALWAYS, value)))));
        return new JobDefinition(name, title, description, file, version, forms, tables, all);
    }

    public Optional<FormDefinition> form(String name) {
        return forms.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    public Optional<SheetDefinition> sheet(String name) {
        return forms.stream().flatMap(f -> f.sheets().stream()).filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<TableDefinition> table(String code) {
        return tables.stream().filter(t -> t.code().equalsIgnoreCase(code) || t.sqlName().equalsIgnoreCase(code)).findFirst();
    }

    /** The rule of this id, wherever in the job it stands. */
    public Optional<RuleDefinition> rule(String id) {
        return java.util.stream.Stream.concat(forms.stream().flatMap(f -> f.rules().stream()),
                        forms.stream().flatMap(f -> f.sheets().stream()).flatMap(s -> s.rules().stream()))
                .filter(r -> r.id().equals(id)).findFirst();
    }
}
