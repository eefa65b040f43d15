package huizong.jobs.yaml;

import huizong.catalogue.Period;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.NearestName;
import huizong.jobs.RuleDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.JobExamples;
import huizong.jobs.examples.SentReturn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of examples: its returns, then the examples of each rule and check. */
final class ExampleReader {

    private final YamlMap file;
    private final JobDefinition job;
    private final JobCatalogue catalogue;
    private final Problems problems;
    private final ReturnReader returns;
    private final Map<String, String> excused = new LinkedHashMap<>();

    ExampleReader(YamlMap file, JobDefinition job, JobCatalogue catalogue) {
        this.file = file;
        this.job = job;
        this.catalogue = catalogue;
        this.problems = file.problems();
        this.returns = new ReturnReader(file, job, catalogue);
    }

    JobExamples read() {
        List<SentReturn> sent = new ArrayList<>();
        Map<String, List<SentReturn>> given = new LinkedHashMap<>();
        for (String name : returns.names()) {
            returns.written(name, file.place("returns")).ifPresent(written -> returns.sent(written).forEach(one -> {
                sent.add(one);
                given.put(one.name(), returns.given(written.given(), written.at()));
            }));
        }
        List<Example> examples = file.named("examples").stream().flatMap(e -> examples(e).stream()).toList();
        GoldenReader goldens = new GoldenReader(returns, catalogue, problems);
        return new JobExamples(job, sent, given, examples, excused, file.named("goldens").stream().flatMap(e -> goldens.golden(e).stream()).toList());
    }

    private List<Example> examples(YamlEntry entry) {
        Optional<RuleDefinition> rule = job.rule(entry.name());
        List<TableDefinition> checked = job.tables().stream().filter(t -> t.checks().stream().anyMatch(c -> c.id().equals(entry.name()))).toList();
        if (rule.isEmpty() && checked.isEmpty()) {
            problems.add(entry.at(), "no rule or check \"" + entry.name() + "\" in " + job.name() + NearestName.hint(entry.name(), ids()));
            return List.of();
        }
        return entry.items().stream().flatMap(item -> new YamlEntry(entry.name(), item.at(), item.node(), item.source(), problems)
                .map(ExamplePart.EXAMPLE).flatMap(map -> example(entry.name(), rule.isPresent(), checked, map)).stream()).toList();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        job.forms().forEach(f -> f.rules().forEach(r -> ids.add(r.id())));
        job.forms().forEach(f -> f.sheets().forEach(s -> s.rules().forEach(r -> ids.add(r.id()))));
        job.tables().forEach(t -> t.checks().forEach(c -> ids.add(c.id())));
        return ids;
    }

    private Optional<Example> example(String id, boolean rule, List<TableDefinition> checked, YamlMap map) {
        if (map.has("cannot_break")) {
            excused.put(id, map.text("cannot_break").orElse(""));
            return Optional.empty();
        } else if (map.has("breaks") == map.has("holds")) {
            problems.add(map.place(), "an example has either \"breaks\" or \"holds\", or says \"cannot_break\": and why");
            return Optional.empty();
        }
        Example.Kind kind = map.has("breaks") ? Example.Kind.BREAKS : Example.Kind.HOLDS;
        YamlText name = map.scalar(kind == Example.Kind.BREAKS ? "breaks" : "holds").orElseThrow();
        return returns.written(name.value(), name.place()).flatMap(base -> {
            ReturnReader.Written written = base.with(map);
            List<SentReturn> sent = returns.sent(written);
            if (sent.size() != 1) {
                return Optional.empty();
            }
            Set<String> names = new LinkedHashSet<>(written.given());
            map.texts("given").forEach(t -> names.add(t.value()));
            return Optional.of(new Example(id, kind, returns.given(names, map.place()), sent.get(0), parameters(map),
                    rule ? finds(id, kind, map) : List.of(), rule ? null : check(id, checked, sent.get(0), map), map.place()));
        });
    }

    private Map<String, BigDecimal> parameters(YamlMap map) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (YamlEntry entry : map.named("parameters")) {
            String value = entry.text().map(YamlText::value).orElse("");
            if (!job.parameters().containsKey(entry.name())) {
                problems.add(entry.at(), "no parameter \"" + entry.name() + "\" in " + job.name() + NearestName.hint(entry.name(), job.parameters().keySet()));
            } else if (!value.matches("-?\\d+(\\.\\d+)?")) {
                problems.add(entry.at(), "\"" + entry.name() + "\" must be a number");
            } else {
                values.put(entry.name(), new BigDecimal(value));
            }
        }
        return values;
    }

    private List<Example.Expected> finds(String id, Example.Kind kind, YamlMap map) {
        List<Example.Expected> found = map.list("finds").stream().flatMap(e -> e.map(ExamplePart.FINDS).stream())
                .map(f -> new Example.Expected(f.text("rule").orElse(id), f.text("at").orElse(""), f.text("says").orElse(null))).toList();
        if (kind == Example.Kind.BREAKS && found.stream().noneMatch(f -> f.rule().equals(id))) {
            problems.add(map.place(), "an example that breaks the rule says where: finds: { at: sheet.row.column }");
        } else if (kind == Example.Kind.HOLDS && !found.isEmpty()) {
            problems.add(map.place("finds"), "nothing is found where a rule holds");
        }
        return found;
    }

    private Example.@Nullable Checked check(String id, List<TableDefinition> checked, SentReturn sent, YamlMap map) {
        Optional<String> named = map.text("table");
        List<TableDefinition> tables = checked.stream().filter(t -> named.isEmpty() || t.code().equals(named.get())).toList();
        if (tables.size() != 1) {
            problems.add(map.place("table"), "the check " + id + " stands in "
                    + String.join(", ", checked.stream().map(TableDefinition::code).toList()) + "; say which: table: ...");
            return null;
        }
        TableDefinition table = tables.get(0);
        Optional<String> written = map.text("period");
        Optional<Period> period = written.isEmpty() ? Optional.of(covering(table, sent)) : written.flatMap(Period::parse);
        if (period.isEmpty()) {
            problems.add(map.place("period"), "\"" + written.orElse("") + "\" is no period");
            return null;
        }
        return new Example.Checked(table, period.get(), map.texts("lines").stream().map(YamlText::value).toList());
    }

    private static Period covering(TableDefinition table, SentReturn sent) {
        return table.period() == huizong.catalogue.PeriodKind.EVENT ? sent.cover().period()
                : Period.containing(table.period(), sent.cover().period().last());
    }
}
