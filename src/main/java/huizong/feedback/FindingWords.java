package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.MoneyUnit;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.JobDefinition;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the gaps of a finding's phrases are filled with; null where the finding does not know. */
final class FindingWords implements Function<String, @Nullable String> {

    private static final int LISTED_CODES = 12;
    /** First words of labels whose values are codes and years, and no figures. */
    private static final Set<String> CODES = Set.of("cover", "unit", "division", "year-of", "part-of");

    private final Finding finding;
    private final Optional<SheetDefinition> sheet;
    private final Optional<ColumnDefinition> column;
    private final Optional<RuleDefinition> rule;
    private final Phrases phrases;
    private final Comparisons comparisons;
    private final FactLabels labels;
    private final StoredValues stored;
    private final Reasoning reasoning;

    FindingWords(Finding found, @Nullable JobDefinition job, Phrases phrases, MoneyUnit unit) {
        this.phrases = phrases;
        Optional<JobDefinition> known = Optional.ofNullable(job);
        this.sheet = known.flatMap(j -> j.sheet(found.sheet()));
        this.finding = new CoverUnit(unit).of(found, sheet);
        String name = finding.column();
        this.column = name == null ? Optional.empty() : sheet.flatMap(s -> s.column(name));
        String id = finding.rule();
        this.rule = id == null ? Optional.empty() : known.flatMap(j -> j.rule(id));
        this.labels = new FactLabels(finding.code(), phrases);
        this.stored = new StoredValues(sheet, finding.facts(), phrases);
        Named named = new Named(finding.cell().sheet(), labels, this::figure,
                row -> phrases.text("row").replace("{row}", Integer.toString(row)));
        this.comparisons = new Comparisons(finding, phrases, this::figure, named);
        this.reasoning = new Reasoning(finding, phrases, named);
    }

    @Override
    public @Nullable String apply(String gap) {
        return switch (gap) {
            case "subject" -> subject();
            case "place" -> place(finding.cell());
            case "sheet" -> finding.cell().sheet();
            case "column" -> columnTitle();
            case "unit" -> column.map(ColumnDefinition::unit).orElse(null);
            case "decimals" -> column.map(c -> Integer.toString(c.decimals())).orElse(null);
            case "length" -> column.map(c -> Integer.toString(c.length())).orElse(null);
            case "low" -> column.map(ColumnDefinition::low).map(Figures::grouped).orElse(null);
            case "high" -> column.map(ColumnDefinition::high).map(Figures::grouped).orElse(null);
            case "codes" -> codes();
            case "read" -> read(finding.read());
            case "rule" -> finding.rule();
            case "says" -> rule.map(RuleDefinition::says).orElse(null);
            case "rule-fix" -> rule.map(RuleDefinition::fix).orElse(null);
            case "retyped" -> retyped().map(Retyped::text).orElse(null);
            case "position" -> retyped().map(r -> Integer.toString(r.position())).orElse(null);
            case "typed" -> retyped().map(r -> String.valueOf(r.typed())).orElse(null);
            case "meant" -> retyped().map(r -> String.valueOf(r.meant())).orElse(null);
            default -> fact(gap);
        };
    }

    /** What stood in the cell; a rule knows the value as it is kept. */
    private @Nullable String read(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        boolean kept = finding.rule() != null && rule.isPresent() || finding.code() == FindingCode.COMMON_CAUSE
                && finding.facts().stream().anyMatch(f -> f.label().equals("cell"));
        Fact value = new Fact(Fact.Role.LEFT, column.map(ColumnDefinition::title).orElse(""), raw, finding.cell());
        if (finding.code() == FindingCode.DUPLICATE_KEY) {
            return stored.onPaper(value).orElseGet(() -> Figures.text(raw));
        }
        return kept && column.isPresent() ? stored.onPaper(value).orElseGet(() -> asRead(value, raw)) : Figures.text(Figures.plain(raw));
    }

    private Optional<Retyped> retyped() {
        return Retyped.of(finding.read());
    }

    private @Nullable String fact(String gap) {
        return switch (gap) {
            case "expected" -> values(Fact.Role.EXPECTED);
            case "nearest" -> values(Fact.Role.NEAREST);
            case "detail" -> values(Fact.Role.DETAIL);
            case "count" -> values(Fact.Role.COUNT);
            case "operands" -> operands();
            case "when" -> when();
            case "reasoned" -> reasoning.words();
            case "first" -> places(Fact.Role.FIRST_PLACE);
            case "others" -> places(Fact.Role.OTHER_PLACE);
            default -> comparisons.words(gap);
        };
    }

    /** The likely causes as questions; empty where there are none. */
    String likely() {
        return facts(Fact.Role.LIKELY).map(f -> ComposedLabel.in(f.label()).orElseThrow()).map(this::question).collect(Collectors.joining());
    }

    private String question(ComposedLabel likely) {
        List<String> gaps = List.of("a", "b", "c", "d");
        return phrases.fill("likely." + likely.word(), gap -> gaps.indexOf(gap) >= 0 && gaps.indexOf(gap) < likely.parts().size()
                ? Figures.figure(likely.parts().get(gaps.indexOf(gap))) : null);
    }

    /** {@code 表一 C5 会员人数}. */
    private String subject() {
        String title = columnTitle();
        String place = place(finding.cell());
        return title == null ? place : place.isEmpty() ? title : place + " " + title;
    }

    private @Nullable String columnTitle() {
        return column.map(ColumnDefinition::title).orElse(finding.column());
    }

    /** The condition under which the cell is required; null where it always is, or the condition is not easily said. */
    private @Nullable String when() {
        return column.map(ColumnDefinition::required).filter(ColumnDefinition.Required.When.class::isInstance)
                .map(r -> ((ColumnDefinition.Required.When) r).condition())
                .flatMap(c -> sheet.flatMap(s -> new ConditionWords(s, phrases).of(c))).orElse(null);
    }

    private String place(CellAddress at) {
        if (at.reference().isEmpty()) {
            return at.sheet();
        }
        String where = at.column() == 0 ? phrases.text("row").replace("{row}", Integer.toString(at.row()))
                : at.row() == 0 ? phrases.text("column").replace("{column}", at.letters()) : at.reference();
        return at.sheet().isEmpty() ? where : at.sheet() + " " + where;
    }

    private @Nullable String codes() {
        return column.map(ColumnDefinition::codes).map(list -> {
            String shown = list.entries().stream().limit(LISTED_CODES)
                    .map(e -> e.code().equals(e.label()) ? e.label() : e.code() + " " + e.label())
                    .collect(Collectors.joining(phrases.text("list")));
            return list.entries().size() > LISTED_CODES ? shown + "…" : shown;
        }).orElse(null);
    }

    private Stream<Fact> facts(Fact.Role role) {
        return finding.facts().stream().filter(f -> f.role() == role);
    }

    private @Nullable String values(Fact.Role role) {
        boolean alone = facts(role).count() == 1;
        List<String> values = facts(role).map(f -> labels.told(f, alone, this::figure)).filter(t -> !t.isEmpty()).toList();
        return values.isEmpty() ? null : String.join(phrases.text("list"), values);
    }

    private @Nullable String operands() {
        String operands = Stream.concat(facts(Fact.Role.GIVEN), facts(Fact.Role.OPERAND)).map(f -> {
            String label = labels.said(f.label());
            String name = f.at() == null || f.at().equals(finding.cell()) ? label : (f.at().reference() + " " + label).strip();
            return (name + " " + figure(f)).strip();
        }).distinct().collect(Collectors.joining(phrases.text("list")));
        return operands.isEmpty() ? null : operands;
    }

    private @Nullable String places(Fact.Role role) {
        String places = facts(role).map(f -> {
            String place = f.at() == null ? "" : f.at().sheet().equals(finding.cell().sheet()) ? rowOrCell(f.at()) : place(f.at());
            return Stream.of(FactLabels.word(f) ? "" : f.label(), f.value() == null ? "" : stored.onPaper(f).orElseGet(() -> Figures.text(f.value())), place).filter(t -> !t.isEmpty())
                    .collect(Collectors.joining(" "));
        }).collect(Collectors.joining(phrases.text("list")));
        return places.isEmpty() ? null : places;
    }

    private String rowOrCell(CellAddress at) {
        return place(new CellAddress("", at.column(), at.row()));
    }

    /** A credit code that was checked is no person's number, however it looks. A fact's value is a figure, except on the cover and where its column holds texts: codes, years; a long number may be a person's. */
    private String figure(Fact fact) {
        String value = fact.value();
        if (value == null) {
            return phrases.text("blank");
        } else if (value.equals(Fact.HIDDEN)) {
            return phrases.text("hidden");
        }
        return stored.onPaper(fact).orElseGet(() -> asRead(fact, value));
    }

    private String asRead(Fact fact, String value) {
        if (finding.code() == FindingCode.RULE && stored.column(fact).filter(c -> c.type() == ColumnType.CREDIT_CODE).isPresent()) {
            return Figures.line(value);
        }
        boolean text = finding.code() == FindingCode.COVER_FIELD || stored.column(fact).map(c -> !c.type().numeric())
                .orElse(CODES.contains(fact.label().replaceFirst("[|.].*", "")));
        return text || !Masking.of(value).equals(value) && !calculated(fact.role()) ? Figures.text(value) : Figures.figure(value);
    }

    private static boolean calculated(Fact.Role role) {
        return role == Fact.Role.TOTAL || role == Fact.Role.PART || role == Fact.Role.DIFFERENCE || role == Fact.Role.CHANGE
                || role == Fact.Role.EARLIER;
    }
}
