package huizong.feedback.template;

import huizong.catalogue.PeriodKind;
import huizong.decoding.heads.CoverField;
import huizong.jobs.FormDefinition;
import java.util.Optional;

/** What is wanted in a field of the cover. */
record CoverWords(TemplateWords words) {

    /** Empty for fields that are filled in already. */
    Optional<String> wanted(CoverField field, FormDefinition form) {
        String key = "cover." + TemplateWords.word(field);
        return words.has(key) ? Optional.of(words.of(key, example(form.period()))) : Optional.empty();
    }

    /** How a period of the kind is written. */
    private String example(PeriodKind kind) {
        return switch (kind) {
            case DAY -> "2025-04-11";
            case WEEK -> "2025W07";
            case MONTH -> "2025-04";
            case QUARTER -> "2025Q2";
            case HALF_YEAR -> "2025H1";
            case YEAR -> "2025";
            case STATISTICAL_YEAR -> "2025SY";
            case EVENT -> words.of("cover.period.event");
        };
    }
}
