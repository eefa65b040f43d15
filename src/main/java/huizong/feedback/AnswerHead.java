package huizong.feedback;

import huizong.catalogue.Cover;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.FormDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands above the findings: the file, its cover, the verdict with its reason, how many findings, the next step. */
record AnswerHead(List<Entry> facts, String verdict, String meaning, @Nullable String reason, List<String> notes, String summary,
                  String next) {

    record Entry(String label, String value) {
    }

    static AnswerHead of(Answer answer) {
        Sentences sentences = Sentences.of(answer);
        String reason = answer.reason();
        return new AnswerHead(facts(answer, sentences), sentences.verdict(answer.verdict()), sentences.meaning(answer.verdict()),
                reason == null ? null : sentences.reason(reason, detail(answer)),
                notes(answer), summary(answer, sentences),
                sentences.next(answer.verdict()));
    }

    /** What the reader kept of why it could not read the file. */
    private static @Nullable String detail(Answer answer) {
        return answer.findings().stream().filter(f -> f.code() == FindingCode.UNREADABLE).flatMap(f -> f.facts().stream())
                .filter(f -> f.role() == Fact.Role.DETAIL).map(Fact::value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<String> notes(Answer answer) {
        List<String> notes = new ArrayList<>(answer.notes().stream().map(note -> note(note, answer.language())).toList());
        Optional.ofNullable(FollowUpLines.summary(answer)).ifPresent(notes::add);
        return notes;
    }

    private static List<Entry> facts(Answer answer, Sentences sentences) {
        List<Entry> facts = new ArrayList<>();
        facts.add(new Entry(sentences.label("file"), Masking.of(answer.file())));
        Cover cover = answer.cover();
        if (cover != null) {
            String name = answer.unitName() != null ? answer.unitName() : cover.submitterName();
            facts.add(new Entry(sentences.label("unit"), (cover.unit() + " " + Objects.requireNonNullElse(name, "")).strip()));
            facts.add(new Entry(sentences.label("form"), form(answer, cover)));
            facts.add(new Entry(sentences.label("period"), cover.period().text()));
            facts.add(new Entry(sentences.label("revision"), Integer.toString(cover.revision())));
        }
        if (answer.rowsRead() > 0) {
            Map<String, String> rows = new HashMap<>(Map.of("read", Long.toString(answer.rowsRead())));
            if (answer.rowsRefused() > 0) {
                rows.put("refused", Long.toString(answer.rowsRefused()));
            }
            facts.add(new Entry(sentences.label("rows"), sentences.line("rows", rows)));
        }
        if (answer.due() != null) {
            facts.add(new Entry(sentences.label("due"), answer.due().toString()));
        }
        return facts;
    }

    private static String form(Answer answer, Cover cover) {
        Optional<FormDefinition> form = Optional.ofNullable(answer.job()).flatMap(job -> job.form(cover.form()));
        return form.map(f -> f.code() + " " + f.title()).orElse(cover.form());
    }

    private static String note(Answer.Note note, Language language) {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(note.revision()).ifPresent(r -> values.put("revision", Integer.toString(r)));
        Optional.ofNullable(note.file()).ifPresent(f -> values.put("file", Masking.of(f)));
        Optional.ofNullable(note.day()).ifPresent(d -> values.put("day", d.toString()));
        String word = note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Phrases.of(language).fill("note." + word, values).strip();
    }

    /** {@code 3 项强制、1 项核实}: the hardest first. */
    private static String summary(Answer answer, Sentences sentences) {
        if (answer.findings().isEmpty()) {
            return sentences.line("no-findings", Map.of());
        }
        Map<Level, Long> counts = answer.findings().stream().filter(f -> f.cause() == null)
                .collect(Collectors.groupingBy(Finding::level, Collectors.counting()));
        long consequences = answer.findings().stream().filter(f -> f.cause() != null).count();
        String more = consequences == 0 ? "" : sentences.line("consequences", Map.of("count", Long.toString(consequences)));
        return Arrays.stream(Level.values()).sorted(Comparator.reverseOrder()).filter(counts::containsKey)
                .map(level -> sentences.line("counts", Map.of("count", Long.toString(Objects.requireNonNull(counts.get(level))),
                        "level", sentences.level(level))))
                .collect(Collectors.joining(sentences.list())) + more;
    }
}
