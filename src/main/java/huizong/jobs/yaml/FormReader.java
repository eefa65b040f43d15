package huizong.jobs.yaml;

import huizong.catalogue.Line;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.UnionLevel;
import huizong.jobs.Dated;
import huizong.jobs.FormDefinition;
import huizong.jobs.FormDefinition.Due;
import huizong.jobs.FormDefinition.Expected;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form: one kind of workbook. */
final class FormReader {

    private static final Pattern DUE = Pattern.compile("(\\d{1,3})([dw])");
    private static final Map<String, UnionLevel> LEVELS = Values.words(UnionLevel.class, UnionLevel::word);

    private final YamlEntry entry;
    private final YamlMap map;
    private final Values values;
    private final Loading loading;
    private final Columns parameters;

    FormReader(YamlEntry entry, YamlMap map, Loading loading, Columns parameters) {
        this.entry = entry;
        this.map = map;
        this.values = new Values(map);
        this.loading = loading;
        this.parameters = parameters;
    }

    /** @param builtIn true for the forms that come with the program */
    FormDefinition form(String job, Origin origin) {
        NameRules.fileName(entry.name(), entry.at(), loading.problems());
        map.texts("codes").forEach(code -> NameRules.paperCode(code.value(), code.place(), loading.problems()));
        PeriodKind period = values.word("period", Values.words(PeriodKind.class, PeriodKind::word)).orElse(PeriodKind.MONTH);
        Optional<YamlMap> submitters = map.map("submitters", JobPart.SUBMITTERS);
        Set<String> names = new LinkedHashSet<>();
        map.named("sheets").forEach(e -> names.add(e.name()));
        List<SheetDefinition> sheets = sheets(names, values.dated());
        String title = map.text("title").orElse(sheets.isEmpty() ? "" : sheets.get(0).title());
        return new FormDefinition(job, entry.name(), map.texts("codes").stream().map(YamlText::value).toList(), title, period,
                due(period), submitters.flatMap(m -> m.map("expected", JobPart.EXPECTED)).map(FormReader::expected).orElse(null),
                submitters.map(FormReader::allowed).orElse(Set.of()), sheets, rules(names), origin == Origin.BUILT_IN, entry.at());
    }

    private List<SheetDefinition> sheets(Set<String> names, Dated dated) {
        return map.named("sheets").stream().flatMap(e -> e.map(JobPart.SHEET)
                .map(m -> new SheetReader(e, m, loading, parameters, names).sheet(dated)).stream()).toList();
    }

    private List<RuleDefinition> rules(Set<String> sheets) {
        return map.named("rules").stream().flatMap(e -> e.map(JobPart.RULE)
                .flatMap(m -> new RuleReader(e, m, loading).ofForm(parameters, sheets)).stream()).toList();
    }

    private @Nullable Due due(PeriodKind period) {
        Optional<YamlText> text = map.scalar("due");
        if (text.isEmpty()) {
            if (period != PeriodKind.EVENT && map.has("period")) {
                loading.problems().add(map.place(), "a form needs the key \"due\", such as 10d; only event rounds have theirs in rounds.csv");
            }
            return null;
        }
        Matcher due = DUE.matcher(text.get().value());
        if (!due.matches()) {
            loading.problems().add(text.get().place(), "\"" + text.get().value() + "\" is no due day; write 10d for days, 10w for working days");
            return null;
        }
        return new Due(Integer.parseInt(due.group(1)), due.group(2).equals("w"));
    }

    private static Expected expected(YamlMap map) {
        Values values = new Values(map);
        return new Expected(values.word("level", LEVELS).orElse(UnionLevel.COUNTY),
                values.word("line", Values.words(Line.class, line -> line.name().toLowerCase(Locale.ROOT))).orElse(null));
    }

    private static Set<UnionLevel> allowed(YamlMap map) {
        Set<UnionLevel> allowed = EnumSet.noneOf(UnionLevel.class);
        map.texts("allowed").forEach(text -> new Values(map).word(text, LEVELS).ifPresent(allowed::add));
        return allowed;
    }
}
