package huizong.aggregating;

import huizong.aggregating.Tabulated.Coverage;
import huizong.aggregating.Tabulated.Note;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.jobs.FormDefinition;
import huizong.storing.SqlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of a slot's period is there: units per line in {@code tab_coverage}, and the periods of the form in it. */
record SlotCoverage(JdbcClient database, LinePlan plan, Slot slot) {

    private record Span(LocalDate starts, LocalDate ends) {
    }

    void make() {
        WorkTables.make(database, "tab_coverage (node_id int primary key, reported bigint, expected bigint)");
        database.sql(SqlText.of("aggregating/coverage-of-nodes")).param("sources", keys(sourcesOfEachForm()))
                .param("slot", keys(all())).update();
    }

    private Integer[] keys(List<Integer> sources) {
        return sources.stream().map(slot::key).toArray(Integer[]::new);
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < plan.split().sources().size(); i++) {
            all.add(i);
        }
        return all;
    }

    /** The first source of each form: several sources of one form would count its units several times. */
    private List<Integer> sourcesOfEachForm() {
        Set<FormDefinition> seen = new LinkedHashSet<>();
        return all().stream().filter(i -> seen.addAll(plan.forms(plan.split().sources().get(i)))).toList();
    }

    Coverage whole() {
        List<Integer> sources = sourcesOfEachForm();
        long reported = database.sql("select coalesce(sum(reported), 0) from tab_coverage where node_id = 0").query(Long.class).single();
        long expected = database.sql("select coalesce(sum(expected), 0) from tab_coverage where node_id = 0").query(Long.class).single();
        if (sources.isEmpty()) {
            return new Coverage(reported, expected, 0, 0);
        }
        FormDefinition form = plan.forms(plan.split().sources().get(sources.get(0))).get(0);
        List<Period> wanted = spans(form.period());
        List<Span> spoken = database.sql(SqlText.of("aggregating/spans-spoken-for")).param("source", slot.key(sources.get(0)))
                .query(Span.class).list();
        long covered = wanted.stream().filter(p -> spoken.stream()
                .anyMatch(s -> !s.starts().isAfter(p.last()) && !s.ends().isBefore(p.first()))).count();
        return new Coverage(reported, expected, covered, wanted.size());
    }

    /** The periods of the form that make up the table's. */
    private List<Period> spans(PeriodKind kind) {
        if (kind == PeriodKind.EVENT || slot.period().kind() == PeriodKind.EVENT) {
            return List.of(slot.period());
        }
        List<Period> spans = new ArrayList<>();
        for (LocalDate day = slot.period().first(); !day.isAfter(slot.period().last()); day = spans.get(spans.size() - 1).last().plusDays(1)) {
            spans.add(Period.containing(kind, day));
        }
        return spans;
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        long both = database.sql(SqlText.of("aggregating/units-with-both-bases")).param("slot", keys(all()))
                .param("from", slot.period().first()).param("until", slot.period().last()).query(Long.class).single();
        long mixed = database.sql("select count(distinct node_id) from tab_known where mixed and source = any (?)")
                .param(keys(all())).query(Long.class).single();
        if (both > 0) {
            notes.add(new Note(Note.Kind.BOTH_BASES, slot.reach(), both));
        }
        if (mixed > 0) {
            notes.add(new Note(Note.Kind.START_DAYS_DIFFER, slot.reach(), mixed));
        }
        return notes;
    }
}
