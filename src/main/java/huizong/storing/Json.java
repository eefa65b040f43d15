package huizong.storing;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept as jsonb, and how lists are handed to the database in one statement: record components by name. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {
    }

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T as(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> List<T> list(String json, Class<T> element) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, element));
    }
}
