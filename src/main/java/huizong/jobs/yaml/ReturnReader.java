package huizong.jobs.yaml;

import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.NearestName;
import huizong.jobs.SheetDefinition;
import huizong.jobs.SourcePlace;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.SentCover;
import huizong.jobs.examples.SentReturn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The returns of a file of examples by name: each stands for one workbook or, with {@code each:}, for several. */
final class ReturnReader {

    /** A return as written, what it takes over from another ({@code like:}) laid under it. */
    record Written(String name, @Nullable FormDefinition form, List<YamlEntry> each, Set<String> given, Map<String, YamlEntry> cover,
                   Map<String, YamlEntry> rows, List<YamlMap> changes, SourcePlace at) {

        /** With the cover fields and changes of an example on top. */
        Written with(YamlMap further) {
            Map<String, YamlEntry> covered = new LinkedHashMap<>(cover);
            further.map("cover", ExamplePart.COVER).ifPresent(c -> further.named("cover").forEach(e -> covered.put(e.name(), e)));
            List<YamlMap> changed = new ArrayList<>(changes);
            changed.add(further);
            return new Written(name, form, each, given, covered, rows, changed, at);
        }
    }

    private final JobCatalogue catalogue;
    private final JobDefinition job;
    private final Problems problems;
    private final Map<String, YamlEntry> entries = new LinkedHashMap<>();
    private final Map<String, Optional<Written>> written = new HashMap<>();

    ReturnReader(YamlMap file, JobDefinition job, JobCatalogue catalogue) {
        this.job = job;
        this.catalogue = catalogue;
        this.problems = file.problems();
        file.named("returns").forEach(e -> entries.put(e.name(), e));
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** The return of a name; a problem where there is none. */
    Optional<Written> written(String name, SourcePlace at) {
        if (!entries.containsKey(name)) {
            problems.add(at, "no return \"" + name + "\" in this file" + NearestName.hint(name, entries.keySet()));
            return Optional.empty();
        }
        if (!written.containsKey(name)) {
            written.put(name, Optional.empty());
            written.put(name, entries.get(name).map(ExamplePart.RETURN).map(map -> read(entries.get(name), map)));
        }
        return written.get(name);
    }

    private Written read(YamlEntry entry, YamlMap map) {
        Optional<Written> base = map.scalar("like").flatMap(like -> written(like.value(), like.place()));
        FormDefinition form = map.scalar("form").map(this::form).orElseGet(() -> base.map(Written::form).orElse(null));
        if (form == null && !map.has("form")) {
            problems.add(entry.at(), "a return needs the key \"form\", or \"like\"");
        }
        Set<String> given = new LinkedHashSet<>(base.map(Written::given).orElse(Set.of()));
        map.texts("given").forEach(t -> given.add(t.value()));
        Map<String, YamlEntry> rows = new LinkedHashMap<>(base.map(Written::rows).orElse(Map.of()));
        map.named("rows").forEach(e -> rows.put(e.name(), e));
        Written own = new Written(entry.name(), form, map.has("each") ? map.list("each") : base.map(Written::each).orElse(List.of()), given,
                base.map(Written::cover).orElse(Map.of()), rows, base.map(Written::changes).orElse(List.of()), entry.at());
        return own.with(map);
    }

    private @Nullable FormDefinition form(YamlText text) {
        Optional<FormDefinition> form = job.form(text.value()).or(() -> catalogue.formByCode(text.value()));
        if (form.isEmpty()) {
            List<String> known = job.forms().stream().map(FormDefinition::name).toList();
            problems.add(text.place(), "no form \"" + text.value() + "\" in " + job.name() + ", and no form of that code in another job"
                    + NearestName.hint(text.value(), known));
        }
        return form.orElse(null);
    }

    /** What counts already, deepest first: the given returns of the given ones before them. */
    List<SentReturn> given(Set<String> names, SourcePlace at) {
        Map<String, List<SentReturn>> sent = new LinkedHashMap<>();
        names.forEach(name -> collect(name, at, sent, new LinkedHashSet<>()));
        return sent.values().stream().flatMap(List::stream).toList();
    }

    private void collect(String name, SourcePlace at, Map<String, List<SentReturn>> sent, Set<String> open) {
        if (!open.add(name)) {
            problems.add(at, "\"" + name + "\" is given to itself");
            return;
        }
        written(name, at).ifPresent(w -> {
            w.given().forEach(deeper -> collect(deeper, w.at(), sent, open));
            sent.putIfAbsent(name, sent(w));
        });
        open.remove(name);
    }

    /** The workbooks of a return. */
    List<SentReturn> sent(Written w) {
        if (w.form() == null) {
            return List.of();
        }
        List<SentReturn> sent = new ArrayList<>();
        List<Map<String, ExampleCell>> each = ExampleCells.each(w.each());
        for (int i = 0; i < each.size(); i++) {
            String name = each.size() == 1 ? w.name() : w.name() + "-" + (i + 1);
            workbook(w, w.form(), name, each.get(i)).ifPresent(sent::add);
        }
        return sent;
    }

    private Optional<SentReturn> workbook(Written w, FormDefinition form, String name, Map<String, ExampleCell> variables) {
        Map<String, List<Map<String, ExampleCell>>> rows = new LinkedHashMap<>();
        w.rows().values().forEach(entry -> sheet(form, entry).ifPresent(s -> rows.put(s.name(), ExampleRows.of(entry, s, variables))));
        for (YamlMap changes : w.changes()) {
            new ExampleChanges(form, rows, variables, problems).apply(changes);
        }
        Optional<SentCover> cover = new ExampleCover(w.cover(), variables, w.at(), problems).complete(catalogue, form);
        return cover.map(c -> new SentReturn(name, form, c, rows, w.at()));
    }

    static Optional<SheetDefinition> sheet(FormDefinition form, YamlEntry entry) {
        Optional<SheetDefinition> sheet = form.sheet(entry.name());
        if (sheet.isEmpty()) {
            List<String> known = form.sheets().stream().map(SheetDefinition::name).toList();
            entry.problems().add(entry.at(), "the form " + form.name() + " has no sheet \"" + entry.name() + "\""
                    + NearestName.hint(entry.name(), known));
        }
        return sheet;
    }
}
