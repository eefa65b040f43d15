package huizong.jobs.yaml;

import huizong.catalogue.DivisionLevel;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.NearestName;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The dimensions of a table: a name, or a map with what the dimension is. */
record DimensionReader(Loading loading, KnownSources known, Columns parameters) {

    /** The trees, which need no column. */
    private static final Map<String, String> TREES = Map.of("division", "行政区划", "unit", "填报单位");

    List<Dimension> dimensions(YamlMap table, Optional<TableSource> source) {
        List<Dimension> dimensions = new ArrayList<>();
        for (YamlEntry item : table.list("by")) {
            if (item.node() instanceof ScalarNode) {
                dimensions.add(plain(item.name(), item.at(), source));
            } else {
                item.map(JobPart.DIMENSION).ifPresent(map -> dimensions.add(described(map, source)));
            }
        }
        return dimensions;
    }

    private Dimension plain(String name, SourcePlace at, Optional<TableSource> source) {
        exists(name, at, source);
        return new Dimension(name, label(name, source), null, codes(name, source), null, names(name, source), at);
    }

    private Dimension described(YamlMap map, Optional<TableSource> source) {
        String name = map.text("name").orElse("");
        Values values = new Values(map);
        Optional<ReadExpression<Expression>> value = ReadExpression.expression(map, "value");
        if (value.isEmpty() && map.has("name")) {
            exists(name, map.place("name"), source);
        } else {
            NameRules.sqlName(name, map.place("name"), loading.problems());
        }
        value.ifPresent(read -> source.ifPresent(s -> {
            NameCheck check = new NameCheck(known, loading.problems(), read);
            check.withoutAggregates(read.tree());
            check.check(read.tree(), Scope.rowOfTable(s.columns(), parameters));
        }));
        CodeList codes = map.has("codes") ? CodeListReader.of(map, name, loading) : value.isPresent() ? null : codes(name, source);
        return new Dimension(name, map.text("label").orElseGet(() -> label(name, source)),
                value.map(ReadExpression::tree).orElse(null), codes,
                values.word("level", Values.words(DivisionLevel.class, DivisionLevel::word)).orElse(null),
                values.word("names", Values.words(Names.class, names -> names.name().toLowerCase(Locale.ROOT))).or(() -> value.isPresent() ? Optional.empty() : Optional.ofNullable(names(name, source))).orElse(null), map.place());
    }

    private void exists(String name, SourcePlace at, Optional<TableSource> source) {
        if (!TREES.containsKey(name) && source.isPresent() && source.get().columns().get(name).isEmpty()) {
            loading.problems().add(at, "unknown dimension \"" + name + "\": neither division nor unit nor a column of the source"
                    + NearestName.hint(name, source.get().columns().names()));
        }
    }

    private static String label(String name, Optional<TableSource> source) {
        return Optional.ofNullable(TREES.get(name)).or(() -> source.flatMap(s -> s.column(name)).map(ColumnDefinition::label))
                .orElse(name);
    }

    /** A column of unions or divisions holds their codes; the trees print the names anyway. */
    private static @Nullable Names names(String name, Optional<TableSource> source) {
        return TREES.containsKey(name) ? null : source.flatMap(s -> s.column(name)).map(ColumnDefinition::type)
                .map(type -> switch (type) {
                    case UNION -> Names.UNIONS;
                    case DIVISION -> Names.DIVISIONS;
                    default -> null;
                }).orElse(null);
    }

    /** A closed list makes the full grid; of all else those values that occur. */
    private static @Nullable CodeList codes(String name, Optional<TableSource> source) {
        return source.flatMap(s -> s.column(name)).filter(c -> c.type() == ColumnType.CODE).map(ColumnDefinition::codes)
                .filter(codes -> !codes.open()).orElse(null);
    }
}
