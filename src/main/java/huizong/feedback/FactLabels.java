package huizong.feedback;

import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts labelled with a word of the program (low, not-after, kind) instead of a label on paper, said in the letter's language. */
final class FactLabels {

    /** What the parts of a label behind sheet and column say of the rows. */
    private static final List<String> WHICH = List.of("same", "fixed", "fits");

    private final FindingCode code;
    private final Phrases phrases;

    FactLabels(FindingCode code, Phrases phrases) {
        this.code = code;
        this.phrases = phrases;
    }

    /** A label as it is read: as on paper, or the words for a composed one. */
    String said(String label) {
        return ComposedLabel.in(label).map(this::said).orElse(label);
    }

    private String said(ComposedLabel label) {
        String key = "made." + label.word();
        if (!phrases.has(key)) {
            return phrases.text("made.computed");
        }
        List<String> parts = label.parts().stream().map(p -> phrases.has("made.source." + p) ? phrases.text("made.source." + p) : p).toList();
        List<String> gaps = List.of("sheet", "column");
        return phrases.fill(key, gap -> gap.equals("which") ? which(parts) : gaps.indexOf(gap) >= 0 && gaps.indexOf(gap) < parts.size()
                && !parts.get(gaps.indexOf(gap)).isEmpty() ? parts.get(gaps.indexOf(gap)) : null);
    }

    /** Which rows a figure is of: the same in some columns, with fixed values, fitting in others; null where it is of all. */
    private @Nullable String which(List<String> parts) {
        List<String> conditions = new ArrayList<>();
        for (int i = 2; i < Math.min(parts.size(), 2 + WHICH.size()); i++) {
            if (!parts.get(i).isEmpty()) {
                conditions.add(phrases.fill("made.with." + WHICH.get(i - 2), Map.of("columns", parts.get(i))));
            }
        }
        return conditions.isEmpty() ? null : String.join(phrases.text("list"), conditions);
    }

    /** True for words of the program: lower-case letters, digits, hyphens and underscores. */
    static boolean word(Fact fact) {
        return fact.label().matches("[a-z][a-z0-9_-]*");
    }

    /**
     * A fact in words; empty where it says nothing.
     *
     * @param alone true where no other fact has its role, so that its value needs no label
     */
    String told(Fact fact, boolean alone, Function<Fact, String> figure) {
        String value = fact.value();
        if (word(fact)) {
            return phrase(fact, value == null ? "" : value, value == null ? "" : figure.apply(fact));
        }
        boolean bare = value != null && (fact.label().isEmpty() || alone && fact.role() == Fact.Role.NEAREST);
        return value == null ? fact.label() : bare ? figure.apply(fact)
                : fact.label() + (fact.role() == Fact.Role.NEAREST ? " → " : " ") + figure.apply(fact);
    }

    private String phrase(Fact fact, String value, String shown) {
        String key = "fact." + fact.label();
        return Stream.of(key + "." + value, "fact." + code.word() + "." + fact.label(), key).filter(phrases::has).findFirst()
                .map(found -> phrases.text(found).contains("{value}") && value.isEmpty() ? "" : phrases.fill(found, Map.of("value", shown)))
                .orElse(shown);
    }
}
