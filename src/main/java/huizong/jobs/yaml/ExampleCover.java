package huizong.jobs.yaml;

import huizong.catalogue.Basis;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.NearestName;
import huizong.jobs.SourcePlace;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.SentCover;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cover as an example states it, completed: what it leaves out comes from the directory and the period. */
final class ExampleCover {

    private final Map<String, YamlEntry> fields;
    private final Map<String, ExampleCell> variables;
    private final SourcePlace place;
    private final Problems problems;

    ExampleCover(Map<String, YamlEntry> fields, Map<String, ExampleCell> variables, SourcePlace place, Problems problems) {
        this.fields = fields;
        this.variables = variables;
        this.place = place;
        this.problems = problems;
    }

    /** The cover; empty where it says neither unit nor period, or says them wrong. */
    Optional<SentCover> complete(JobCatalogue catalogue, FormDefinition form) {
        Period period = period(catalogue, form);
        Union union = period == null ? null : union(catalogue, period);
        if (period == null || union == null) {
            return Optional.empty();
        }
        String revision = text("revision").orElse("1");
        return Optional.of(new SentCover(union.code(), text("name").orElse(union.name()), word("level", union.level(), UnionLevel.class,
                UnionLevel::word), word("line", union.line(), Line.class, Line::name), text("division").orElse(union.division()), period,
                day("as_of").orElse(period.last()), word("basis", Basis.THIS_PERIOD, Basis.class, Basis::code),
                day("basis_start").orElse(null), word("money_unit", MoneyUnit.YUAN, MoneyUnit.class, MoneyUnit::chinese),
                revision.matches("\\d{1,4}") ? Integer.parseInt(revision) : 1, text("fund_code").orElse(null),
                text("nil_return").filter("true"::equals).isPresent()));
    }

    private @Nullable Period period(JobCatalogue catalogue, FormDefinition form) {
        Optional<String> written = text("period");
        Optional<Period> period = written.flatMap(p -> catalogue.period(form, p));
        if (period.isEmpty()) {
            problem("period", written.map(p -> "\"" + p + "\" is no period of " + form.name()
                    + "; an event round must stand in rounds.csv or examples/rounds.csv").orElse("a cover needs the key \"period\""));
        }
        return period.orElse(null);
    }

    private @Nullable Union union(JobCatalogue catalogue, Period period) {
        Optional<String> code = text("unit");
        Optional<Union> union = code.flatMap(c -> catalogue.directory().union(c, period.last()));
        if (union.isEmpty()) {
            problem("unit", code.map(c -> "no union \"" + c + "\" in the directory on " + period.last() + NearestName.hint(c,
                    catalogue.directory().allUnions().stream().map(Union::code).toList())).orElse("a cover needs the key \"unit\""));
        }
        return union.orElse(null);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(e -> e.text().map(t -> ExampleCells.filled(t.value(), variables, e)))
                .filter(t -> !t.isEmpty());
    }

    private Optional<LocalDate> day(String field) {
        Optional<String> text = text(field);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException wrong) {
            problem(field, "\"" + text.orElseThrow() + "\" is no day; write 2025-04-30");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> E word(String field, E otherwise, Class<E> kind, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(kind.getEnumConstants()).forEach(value -> words.put(word.apply(value), value));
        Optional<String> text = text(field);
        if (text.isPresent() && !words.containsKey(text.get())) {
            problem(field, "\"" + text.get() + "\" is none of " + String.join(", ", words.keySet()));
        }
        return text.map(words::get).filter(Objects::nonNull).orElse(otherwise);
    }

    private void problem(String field, String message) {
        problems.add(fields.containsKey(field) ? fields.get(field).at() : place, message);
    }
}
