package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.JobDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file changes against the one before, in words. */
final class ResubmissionLines {

    private static final int LISTED = 12;

    private final @Nullable Resubmission sent;
    private final @Nullable JobDefinition job;
    private final Phrases phrases;

    ResubmissionLines(Answer answer) {
        sent = answer.followUp().resubmission();
        job = answer.job();
        phrases = Phrases.of(answer.language());
    }

    @Nullable String summary() {
        return sent == null ? null : phrases.fill("resubmission.summary", Map.of("changes", Long.toString(sent.allChanges()),
                "cleared", Integer.toString(sent.cleared().size()), "remaining", Integer.toString(sent.remaining().size()),
                "new", Integer.toString(sent.added().size())));
    }

    List<FollowUpLine> all() {
        List<FollowUpLine> lines = new ArrayList<>();
        if (sent != null) {
            lines.add(FollowUpLine.plain("compared-with", phrases.fill("resubmission.previous", Map.of("file", Figures.text(sent.file()),
                    "revision", Integer.toString(sent.revision()), "day", sent.day().toString()))));
            if (sent.allChanges() == 0) {
                lines.add(FollowUpLine.plain("unchanged", phrases.text("resubmission.unchanged")));
            }
            sent.changes().forEach(change -> lines.add(change(change)));
            if (sent.allChanges() > sent.changes().size()) {
                lines.add(FollowUpLine.plain("more-changes", phrases.fill("resubmission.more",
                        Map.of("count", Long.toString(sent.allChanges() - sent.changes().size())))));
            }
            findings(lines, "cleared", sent.cleared());
            findings(lines, "remaining", sent.remaining());
            findings(lines, "new", sent.added());
            sent.totals().forEach(total -> lines.add(total(total)));
        }
        return lines;
    }

    private FollowUpLine change(Resubmission.Change change) {
        Optional<ColumnDefinition> column = Optional.ofNullable(job).flatMap(j -> j.sheet(change.sheet()))
                .flatMap(s -> change.column() == null ? Optional.empty() : s.column(change.column()));
        String kind = change.kind() == Resubmission.Kind.CHANGED ? "cell-changed" : change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> values = new HashMap<>(Map.of("place", place(change.cell())));
        if (!change.key().isEmpty() && change.column() == null) {
            values.put("key", Figures.text(change.key()));
        }
        column.ifPresent(c -> values.put("column", c.title()));
        String before = column.map(c -> value(c, change.before())).orElse(null);
        String after = column.map(c -> value(c, change.after())).orElse(null);
        if (before != null && after != null) {
            values.put("before", before);
            values.put("after", after);
        }
        return new FollowUpLine(kind, change.cell().sheet(), change.cell().reference(), null, before, after,
                phrases.fill("resubmission." + kind, values));
    }

    private String place(CellAddress at) {
        String where = at.column() == 0 && at.row() > 0 ? phrases.text("row").replace("{row}", Integer.toString(at.row())) : at.reference();
        return (at.sheet() + " " + where).strip();
    }

    private String value(ColumnDefinition column, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return phrases.text("blank");
        } else if (column.personal() || column.type() == ColumnType.PERSON || column.type() == ColumnType.PHONE) {
            return phrases.text("hidden-value");
        } else if (column.codes() != null) {
            return java.util.Arrays.stream(stored.replaceAll("[\\[\\]\"{}]", "").split(",")).map(code -> label(column.codes(), code.strip()))
                    .collect(Collectors.joining(phrases.text("list")));
        } else if (column.type() == ColumnType.BOOLEAN) {
            return phrases.text(stored);
        }
        return column.type().numeric() ? Figures.figure(stored) : Figures.text(stored);
    }

    private static String label(CodeList codes, String code) {
        return codes.byCode(code).map(CodeList.Entry::label).orElseGet(() -> Figures.text(code));
    }

    private void findings(List<FollowUpLine> lines, String kind, List<Resubmission.Found> found) {
        if (!found.isEmpty()) {
            String listed = found.stream().limit(LISTED).map(f -> (f.rule() + " " + place(f.cell())).strip())
                    .collect(Collectors.joining(phrases.text("list")));
            String all = found.size() > LISTED ? listed + "…" : listed;
            lines.add(FollowUpLine.plain("findings-" + kind, phrases.fill("resubmission." + kind,
                    Map.of("count", Integer.toString(found.size()), "list", all))));
        }
    }

    private FollowUpLine total(Resubmission.Total total) {
        BigDecimal before = total.before();
        Map<String, String> values = new HashMap<>(Map.of("table", total.table(), "period", total.period(), "division", total.division(),
                "label", total.label(), "after", Figures.grouped(total.after())));
        if (before != null) {
            BigDecimal change = total.after().subtract(before);
            values.put("before", Figures.grouped(before));
            values.put("change", (change.signum() > 0 ? "+" : "") + Figures.grouped(change));
        }
        return new FollowUpLine("total", "", "", null, before == null ? null : before.toPlainString(), total.after().toPlainString(),
                phrases.fill("resubmission.total", values));
    }
}
