package huizong.jobs.yaml;

import huizong.catalogue.Nature;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Reference;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.Layout;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of a list or an indicator of a matrix. */
final class ColumnReader {

    private static final int TEXT_LENGTH = 200;
    private static final List<String> SEXES = List.of("1", "2");

    private final YamlEntry entry;
    private final YamlMap map;
    private final Values values;
    private final Layout layout;
    private final SheetContext sheet;

    ColumnReader(YamlEntry entry, YamlMap map, Layout layout, SheetContext sheet) {
        this.entry = entry;
        this.map = map;
        this.values = new Values(map);
        this.layout = layout;
        this.sheet = sheet;
    }

    ColumnDefinition column() {
        NameRules.sqlName(entry.name(), entry.at(), map.problems());
        ColumnType type = values.word("type", Values.words(ColumnType.class, ColumnType::word)).orElse(ColumnType.TEXT);
        String code = layout == Layout.MATRIX ? map.text("code").orElse(entry.name().toUpperCase(Locale.ROOT)) : null;
        fits(type);
        CodeList codes = codes(type);
        BigDecimal low = values.number("low");
        boolean fromZero = low == null && type.numeric() && !values.word("negative", "allowed");
        return new ColumnDefinition(entry.name(), code, values.text("label"), type, nature(), map.text("unit").orElse(null), required(),
                values.wholeNumber("decimals", decimals(type)), fromZero ? BigDecimal.ZERO : low, values.number("high"),
                values.wholeNumber("length", TEXT_LENGTH), values.flag("in_period"), values.flag("future"), values.flag("place"),
                values.word("dash", "allowed"), sheet.siblings(map, "part_of"), sheet.siblings(map, "parts_of").stream().findFirst()
                        .orElse(null), computed("ratio_of"), computed("grows_by"), codes, reference(type), resident(), agreesWith(type, codes),
                values.flag("personal"), values.flag("compare_with_history"), map.texts("synonyms").stream().map(YamlText::value).toList(), values.dated(),
                entry.at());
    }

    private @Nullable Expression resident() {
        return ReadExpression.expression(map, "resident").map(read -> {
            sheet.condition(read);
            return read.tree();
        }).orElse(null);
    }

    /** Only codes of GB/T 2261.1 can be compared with the number: 1 is male, 2 female. */
    private @Nullable String agreesWith(ColumnType type, @Nullable CodeList codes) {
        if (type == ColumnType.CODE && map.has("agrees_with") && !SEXES.stream().allMatch(sex -> codes != null && codes.byCode(sex).isPresent())) {
            map.problems().add(map.place("agrees_with"), "the codes must be those of GB/T 2261.1, with 1 for male and 2 for female");
        }
        return sheet.siblings(map, "agrees_with").stream().findFirst().orElse(null);
    }

    private static int decimals(ColumnType type) {
        return type == ColumnType.MONEY || type == ColumnType.PERCENT || type == ColumnType.DECIMAL ? 2 : 0;
    }

    private @Nullable Nature nature() {
        if (layout == Layout.LIST && map.has("nature")) {
            map.problems().add(map.place("nature"), "in a list the sheet has the nature, not the column");
        } else if (layout == Layout.MATRIX && !map.has("nature")) {
            map.problems().add(map.place(), "an indicator needs the key \"nature\": flow, stock or ratio");
        }
        return layout == Layout.LIST ? null : values.word("nature", java.util.Map.of("flow", Nature.FLOW, "stock", Nature.STOCK, "ratio",
                Nature.RATIO)).orElse(null);
    }

    /** Keys that only some types can have. */
    private void fits(ColumnType type) {
        only(type, Set.of(ColumnType.DATE, ColumnType.TIMESTAMP), "in_period", "future");
        only(type, Set.of(ColumnType.DIVISION), "place");
        only(type, Set.of(ColumnType.REFERENCE), "to", "when");
        only(type, Set.of(ColumnType.CODE, ColumnType.SET), "codes", "open");
        only(type, Set.of(ColumnType.PERSON), "resident");
        only(type, Set.of(ColumnType.DATE, ColumnType.CODE), "agrees_with");
        List.of("resident", "agrees_with").stream().filter(key -> layout == Layout.MATRIX && map.has(key))
                .forEach(key -> map.problems().add(map.place(key), "\"" + key + "\" is for the rows of a list"));
        only(type, Set.of(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.MONEY, ColumnType.PERCENT), "part_of", "parts_of",
                "ratio_of", "grows_by", "negative", "compare_with_history");
        only(type, Set.of(ColumnType.DECIMAL, ColumnType.MONEY, ColumnType.PERCENT), "decimals");
    }

    private void only(ColumnType type, Set<ColumnType> types, String... keys) {
        for (String key : keys) {
            if (map.has(key) && map.has("type") && !types.contains(type)) {
                map.problems().add(map.place(key), "\"" + key + "\" is for columns of type "
                        + String.join(", ", types.stream().map(ColumnType::word).sorted().toList()) + ", and this is " + type.word());
            }
        }
    }

    private Required required() {
        Optional<String> word = map.text("required");
        if (word.isEmpty() || word.get().equals("false")) {
            return new Required.Never();
        } else if (word.get().equals("true")) {
            return new Required.Always();
        }
        return ReadExpression.expression(map, "required").map(read -> {
            sheet.condition(read);
            return (Required) new Required.When(read.tree());
        }).orElse(new Required.Never());
    }

    private @Nullable Expression computed(String key) {
        return ReadExpression.expression(map, key).map(read -> {
            sheet.value(read);
            return read.tree();
        }).orElse(null);
    }

    private @Nullable CodeList codes(ColumnType type) {
        if ((type == ColumnType.CODE || type == ColumnType.SET) && !map.has("codes") && !values.flag("open")) {
            map.problems().add(map.place(), "a column of type " + type.word() + " needs the key \"codes\", or open: true");
        }
        CodeList codes = CodeListReader.of(map, entry.name(), sheet.loading());
        return codes == null && (type == ColumnType.CODE || type == ColumnType.SET) ? new CodeList(entry.name(), List.of(), true) : codes;
    }

    private @Nullable Reference reference(ColumnType type) {
        Optional<YamlText> to = map.scalar("to");
        if (to.isEmpty()) {
            if (type == ColumnType.REFERENCE) {
                map.problems().add(map.place(), "a column of type reference needs the key \"to\": sheet.column");
            }
            return null;
        }
        String[] parts = to.get().value().split("\\.", -1);
        if (parts.length != 2) {
            map.problems().add(to.get().place(), "\"" + to.get().value() + "\" must be sheet.column");
            return null;
        }
        Expression when = ReadExpression.expression(map, "when").map(read -> {
            sheet.condition(read);
            return read.tree();
        }).orElse(null);
        Reference reference = new Reference(parts[0], parts[1], when);
        sheet.reference(reference, to.get());
        return reference;
    }
}
