package huizong.jobs.yaml;

import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.Expression;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.NearestName;
import huizong.jobs.Query;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Dimension;
import huizong.jobs.TableDefinition.Measure;
import huizong.jobs.TableDefinition.Rows;
import huizong.jobs.TableDefinition.Share;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statistics table; read when the sheets of all jobs are known. */
final class TableReader {

    private final YamlEntry entry;
    private final YamlMap map;
    private final Values values;
    private final Loading loading;
    private final KnownSources known;
    private final JobDefinition job;

    TableReader(YamlEntry entry, YamlMap map, Loading loading, KnownSources known, JobDefinition job) {
        this.entry = entry;
        this.map = map;
        this.values = new Values(map);
        this.loading = loading;
        this.known = known;
        this.job = job;
    }

    TableDefinition table() {
        NameRules.paperCode(entry.name(), entry.at(), loading.problems());
        Columns parameters = Loading.parameters(job.parameters());
        Optional<ReadExpression<Query>> query = ReadExpression.query(map, "query");
        Optional<TableSource> source = query.map(q -> TableSource.query(q, parameters, known, loading.problems()))
                .or(() -> map.scalar("from").flatMap(f -> TableSource.named(f, known, loading.problems())));
        if (map.has("from") && map.has("query")) {
            loading.problems().add(map.place("query"), "a table has either the key \"from\" or the key \"query\"");
        }
        MeasureReader measureReader = new MeasureReader(loading, known, parameters);
        List<Measure> measures = map.named("columns").stream().flatMap(e -> measureReader.measure(e, source).stream()).toList();
        List<Dimension> by = new DimensionReader(loading, known, parameters).dimensions(map, source);
        TableColumns columns = new TableColumns(map, loading, measures, by);
        columns.differ();
        datedBy(source);
        return new TableDefinition(job.name(), entry.name(), values.text("title"), period(), reaches(source),
                map.text("from").orElse(null), where(source, parameters), values.word("rows", Values.words(Rows.class,
                r -> r.name().toLowerCase(Locale.ROOT))).orElse(Rows.COUNTING), by, subtotals(by, columns.shares()), measures, columns.comparisons(),
                columns.ranks(), columns.shares(), new CheckReader(loading, known, columns.ofLines(), parameters).checks(map),
                valueColumn(), query.map(ReadExpression::tree).orElse(null), map.text("dated_by").orElse(null),
                map.text("carry_over").orElse(null), map.texts("notes").stream().map(YamlText::value).toList(), entry.at());
    }

    /** {@code transposed: true}, or the name of the column of figures. */
    private @Nullable String valueColumn() {
        Optional<YamlText> written = map.scalar("transposed").filter(text -> !text.value().equals("false"));
        written.filter(text -> !text.value().equals("true"))
                .ifPresent(text -> NameRules.sqlName(text.value(), text.place(), loading.problems()));
        return written.map(text -> text.value().equals("true") ? "value" : text.value()).orElse(null);
    }

    private void datedBy(Optional<TableSource> source) {
        map.scalar("dated_by").filter(d -> source.isPresent() && source.get().columns().get(d.value()).isEmpty())
                .ifPresent(d -> loading.problems().add(d.place(), "unknown column \"" + d.value() + "\""
                        + NearestName.hint(d.value(), source.get().columns().names())));
    }

    private @Nullable Expression where(Optional<TableSource> source, Columns parameters) {
        return ReadExpression.expression(map, "where").map(read -> {
            NameCheck check = new NameCheck(known, loading.problems(), read);
            check.withoutAggregates(read.tree());
            source.ifPresent(s -> check.condition(read.tree(), Scope.rowOfTable(s.columns(), parameters)));
            return read.tree();
        }).orElse(null);
    }

    /** As stated, else the period of the form the rows come from. */
    private PeriodKind period() {
        Optional<PeriodKind> stated = values.word("period", Values.words(PeriodKind.class, PeriodKind::word));
        Optional<PeriodKind> ofForm = map.text("from").flatMap(from -> job.forms().stream().filter(f -> f.sheet(from).isPresent())
                .map(FormDefinition::period).findFirst());
        if (!map.has("period") && ofForm.isEmpty()) {
            loading.problems().add(map.place(), "a table without a sheet of the job behind \"from\" needs the key \"period\"");
        }
        return stated.or(() -> ofForm).orElse(PeriodKind.YEAR);
    }

    private List<Reach> reaches(Optional<TableSource> source) {
        if (!map.has("reach")) {
            return source.map(TableSource::usualReaches).orElse(List.of(Reach.PERIOD));
        }
        Map<String, Reach> words = Values.words(Reach.class, Reach::word);
        return map.texts("reach").stream().flatMap(text -> values.word(text, words).stream()).distinct().sorted().toList();
    }

    /** A list of lists of dimensions; a single name is a list of one. A share brings the lines of the whole it is a part of. */
    private List<Set<String>> subtotals(List<Dimension> by, List<Share> shares) {
        List<String> names = by.stream().map(Dimension::name).toList();
        List<Set<String>> subtotals = new ArrayList<>();
        for (YamlEntry item : map.list("subtotals")) {
            Set<String> dimensions = new LinkedHashSet<>();
            for (YamlText name : item.texts()) {
                dimensions.add(name.value());
                if (!names.contains(name.value())) {
                    loading.problems().add(name.place(), "unknown dimension \"" + name.value() + "\""
                            + NearestName.hint(name.value(), names));
                }
            }
            subtotals.add(dimensions);
        }
        Set<String> others = by.stream().filter(d -> d.value() != null || !d.name().equals("division") && !d.name().equals("unit"))
                .map(Dimension::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Share share : shares) {
            Set<String> whole = new LinkedHashSet<>(others);
            share.over().forEach(whole::remove);
            if (!whole.isEmpty() && !whole.equals(others) && !subtotals.contains(whole)) {
                subtotals.add(whole);
            }
        }
        return subtotals;
    }
}
