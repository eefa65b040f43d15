package huizong.jobs.yaml;

import huizong.catalogue.Extent;
import huizong.catalogue.Level;
import huizong.jobs.Expression;
import huizong.jobs.NearestName;
import huizong.jobs.Query;
import huizong.jobs.RuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A rule of a sheet or of a form. */
final class RuleReader {

    private static final Pattern CROSS_CUTTING = Pattern.compile("X(0[1-9]|1\\d|2[0-3])");
    private static final String OF_WORKBOOK = "refuse workbook";

    private final YamlEntry entry;
    private final YamlMap map;
    private final Values values;
    private final Loading loading;

    RuleReader(YamlEntry entry, YamlMap map, Loading loading) {
        this.entry = entry;
        this.map = map;
        this.values = new Values(map);
        this.loading = loading;
    }

    /** Empty where the rule has no readable relation. */
    Optional<RuleDefinition> ofSheet(SheetContext sheet) {
        Optional<ReadExpression<Expression>> holds = ReadExpression.expression(map, "holds");
        holds.ifPresent(sheet::condition);
        holds.ifPresent(read -> loading.later(known -> new Reach(loading.problems(), read, level()).check(read.tree(), sheet, known)));
        sheet.siblings(map, "blame");
        return rule(holds, sheet.parameters(), sheet.formSheets(), Extent.ROW);
    }

    Optional<RuleDefinition> ofForm(Columns parameters, Set<String> sheets) {
        Optional<ReadExpression<Expression>> holds = ReadExpression.expression(map, "holds");
        holds.ifPresent(read -> loading.later(known -> new NameCheck(known, loading.problems(), read)
                .condition(read.tree(), Scope.workbook(parameters, sheets))));
        loading.later(known -> blame(known, sheets));
        return rule(holds, parameters, sheets, holds.isPresent() ? Extent.WORKBOOK : Extent.ROW);
    }

    /** The blamed column of a form's rule is a column of any of its sheets. */
    private void blame(KnownSources known, Set<String> sheets) {
        List<String> columns = sheets.stream().flatMap(s -> known.sheet(s).stream()).flatMap(s -> s.columns().stream())
                .map(c -> c.name()).toList();
        map.scalar("blame").filter(b -> !columns.contains(b.value())).ifPresent(b -> loading.problems().add(b.place(),
                "unknown column \"" + b.value() + "\"" + NearestName.hint(b.value(), columns)));
    }

    private Optional<RuleDefinition> rule(Optional<ReadExpression<Expression>> holds, Columns parameters, Set<String> sheets,
                                          Extent usual) {
        NameRules.paperCode(entry.name(), entry.at(), loading.problems());
        if (map.has("holds") == map.has("query")) {
            loading.problems().add(map.place(), "a rule needs either the key \"holds\" or the key \"query\"");
        }
        Optional<ReadExpression<Query>> query = ReadExpression.query(map, "query");
        query.ifPresent(read -> loading.later(known -> offenders(read, known, parameters, sheets)));
        if (holds.isPresent() == query.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new RuleDefinition(entry.name(), holds.map(ReadExpression::tree).orElse(null),
                query.map(ReadExpression::tree).orElse(null), level(), extent(usual), values.text("says"),
                map.text("fix").orElse(null), also(), map.text("blame").orElse(null), values.dated(), entry.at()));
    }

    private void offenders(ReadExpression<Query> read, KnownSources known, Columns parameters, Set<String> sheets) {
        NameCheck names = new NameCheck(known, loading.problems(), read);
        Columns result = new QueryCheck(names).check(read.tree(), Scope.workbook(parameters, sheets), Map.of());
        for (String needed : List.of("submission_id", "sheet_row")) {
            if (!result.names().contains(needed)) {
                loading.problems().add(map.place("query"), "the query of a rule must select \"" + needed
                        + "\": submission_id, sheet_row and, where it is known, column");
            }
        }
        new Reach(loading.problems(), read, level()).check(read.tree());
    }

    private Level level() {
        Map<String, Level> words = new java.util.HashMap<>(Values.words(Level.class, Level::word));
        words.put(OF_WORKBOOK, Level.REFUSE);
        return values.word("level", words).orElse(Level.NOTE);
    }

    private Extent extent(Extent usual) {
        boolean ofWorkbook = map.text("level").filter(OF_WORKBOOK::equals).isPresent();
        return ofWorkbook ? Extent.WORKBOOK : values.word("of", Values.words(Extent.class, Extent::word)).orElse(usual);
    }

    private List<String> also() {
        for (YamlText id : map.texts("also")) {
            if (!CROSS_CUTTING.matcher(id.value()).matches()) {
                loading.problems().add(id.place(), "\"" + id.value() + "\" is no cross-cutting rule: X01 to X23");
            }
        }
        return map.texts("also").stream().map(YamlText::value).toList();
    }
}
