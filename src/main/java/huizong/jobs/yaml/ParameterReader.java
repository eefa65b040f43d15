package huizong.jobs.yaml;

import huizong.jobs.JobDefinition.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dated figures of a job. */
final class ParameterReader {

    private ParameterReader() {
    }

    static Map<String, Parameter> parameters(YamlMap job) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (YamlEntry entry : job.named("parameters")) {
            NameRules.sqlName(entry.name(), entry.at(), job.problems());
            entry.map(JobPart.PARAMETER).ifPresent(map -> parameters.put(entry.name(),
                    new Parameter(entry.name(), map.text("label").orElse(""), values(map))));
        }
        return parameters;
    }

    private static List<Parameter.Value> values(YamlMap map) {
        return map.list("values").stream().flatMap(e -> e.map(JobPart.PARAMETER_VALUE).stream()).flatMap(value -> {
            Values values = new Values(value);
            BigDecimal number = values.number("value");
            return number == null ? Stream.of() : Stream.of(new Parameter.Value(values.dated(), number));
        }).toList();
    }
}
