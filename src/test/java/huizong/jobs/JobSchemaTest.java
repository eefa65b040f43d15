package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.yaml.JobPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobSchemaTest {

    private static JsonNode schema() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of("jobs/job.schema.json"))).get("$defs");
    }

    @ParameterizedTest
    @EnumSource(JobPart.class)
    void the_schema_for_editors_has_the_keys_of_the_loader(JobPart part) throws IOException {
        JsonNode definition = schema().get(part.name().toLowerCase(Locale.ROOT));
        assertThat(List.copyOf(definition.get("properties").propertyNames())).isEqualTo(part.keys());
        assertThat(StreamSupport.stream(definition.get("required").spliterator(), false).map(JsonNode::asString).toList())
                .isEqualTo(part.required());
    }

    @Test
    void the_schema_has_no_part_of_its_own() throws IOException {
        assertThat(schema().propertyNames()).hasSize(JobPart.values().length);
    }
}
