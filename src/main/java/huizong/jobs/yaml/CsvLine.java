package huizong.jobs.yaml;

import huizong.jobs.NearestName;
import huizong.jobs.SourcePlace;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a CSV by column name; a wrong value is a problem and reads as missing. */
record CsvLine(Map<String, CsvFile.Field> fields, SourcePlace place, Problems problems) {

    SourcePlace place(String column) {
        return fields.containsKey(column) ? fields.get(column).place() : place;
    }

    @Nullable String text(String column) {
        CsvFile.Field field = fields.get(column);
        return field == null || field.text().isEmpty() ? null : field.text();
    }

    /** A text that must be there; empty and a problem where it is not. */
    String required(String column) {
        String text = text(column);
        if (text == null && fields.containsKey(column)) {
            problems.add(place(column), "\"" + column + "\" is empty");
        }
        return text == null ? "" : text;
    }

    @Nullable LocalDate day(String column) {
        String text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            problems.add(place(column), "\"" + text + "\" is no day; write 2025-01-31");
            return null;
        }
    }

    <T> Optional<T> word(String column, Map<String, T> words) {
        String text = required(column);
        if (!text.isEmpty() && !words.containsKey(text)) {
            problems.add(place(column), "\"" + text + "\" is none of " + String.join(", ", words.keySet().stream().sorted().toList())
                    + NearestName.hint(text, words.keySet()));
        }
        return Optional.ofNullable(words.get(text));
    }
}
