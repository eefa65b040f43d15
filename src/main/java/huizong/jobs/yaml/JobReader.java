package huizong.jobs.yaml;

import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.JobDefinition.Parameter;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A job file: its forms first, its tables when the sheets of all jobs are known. */
final class JobReader {

    private final YamlMap map;
    private final Path path;
    private final Origin origin;
    private final Loading loading;

    JobReader(YamlMap map, Path path, Origin origin, Loading loading) {
        this.map = map;
        this.path = path;
        this.origin = origin;
        this.loading = loading;
    }

    Loading loading() {
        return loading;
    }

    /** The job without its tables. */
    JobDefinition forms() {
        String name = map.text("job").orElse("");
        map.scalar("job").ifPresent(text -> {
            NameRules.fileName(text.value(), text.place(), loading.problems());
            if (!path.getFileName().toString().equals(text.value() + ".yaml")) {
                loading.problems().add(text.place(), "job \"" + text.value() + "\" must stand in a file " + text.value() + ".yaml");
            }
        });
        Map<String, Parameter> parameters = ParameterReader.parameters(map);
        Columns known = Loading.parameters(parameters);
        List<FormDefinition> forms = map.named("forms").stream().flatMap(e -> e.map(JobPart.FORM)
                .map(m -> new FormReader(e, m, loading, known).form(name, origin)).stream()).toList();
        rulesOnce(forms);
        return new JobDefinition(name, map.text("title").orElse(""), map.text("description").orElse(""), path, "", forms, List.of(),
                parameters);
    }

    private void rulesOnce(List<FormDefinition> forms) {
        Map<String, SourcePlace> seen = new HashMap<>();
        Stream<RuleDefinition> rules = forms.stream().flatMap(f -> Stream.concat(f.sheets().stream().flatMap(s -> s.rules().stream()),
                f.rules().stream()));
        rules.forEach(rule -> {
            if (seen.putIfAbsent(rule.id(), rule.at()) != null) {
                loading.problems().add(rule.at(), "the job has a second rule \"" + rule.id() + "\"; the first stands in line "
                        + seen.get(rule.id()).line());
            }
        });
    }

    /** The same job with its tables and the version of all it is made of. */
    JobDefinition complete(JobDefinition job, KnownSources known, String version) {
        loading.checkAll(known);
        List<TableDefinition> tables = map.named("tables").stream().flatMap(e -> e.map(JobPart.TABLE)
                .map(m -> new TableReader(e, m, loading, known, job).table()).stream()).toList();
        return new JobDefinition(job.name(), job.title(), job.description(), job.file(), version, job.forms(), tables,
                job.parameters());
    }
}
