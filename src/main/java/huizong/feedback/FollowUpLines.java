package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for what an answer says besides its findings, in blocks under titles. */
final class FollowUpLines {

    /** @param title empty text is never a title */
    record Block(String title, List<FollowUpLine> lines) {
        Block {
            lines = List.copyOf(lines);
        }
    }

    private static final int JOINED_CELLS = 6;

    private final FollowUp followUp;
    private final Phrases phrases;
    private final ResubmissionLines resubmission;

    private FollowUpLines(Answer answer) {
        followUp = answer.followUp();
        phrases = Phrases.of(answer.language());
        resubmission = new ResubmissionLines(answer);
    }

    /** Blocks that have something to say, in order. */
    static List<Block> of(Answer answer) {
        FollowUpLines lines = new FollowUpLines(answer);
        List<Block> blocks = new ArrayList<>();
        lines.block(blocks, "words", lines.words());
        lines.block(blocks, "explained", lines.explained());
        lines.block(blocks, "decisions", lines.decisions());
        lines.block(blocks, "resubmission", lines.resubmission.all());
        return blocks;
    }

    /** All lines, for programs. */
    static List<FollowUpLine> flat(Answer answer) {
        return of(answer).stream().flatMap(b -> b.lines().stream()).toList();
    }

    private void block(List<Block> blocks, String title, List<FollowUpLine> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(phrases.text("follow-up." + title), lines));
        }
    }

    private List<FollowUpLine> words() {
        return followUp.words().stream().filter(w -> !w.fate().equals("said-before")).map(w -> {
            String message = phrases.fill("words." + w.fate(), Map.of("place", place(w.sheet(), w.cells()), "rule", w.rule(),
                    "words", Figures.text(w.text())));
            return new FollowUpLine("explanation-" + w.fate(), w.sheet(), references(w.cells(), " ", Integer.MAX_VALUE), w.rule(), null, null,
                    message);
        }).toList();
    }

    private List<FollowUpLine> explained() {
        List<FollowUpLine> lines = new ArrayList<>();
        for (FollowUp.Explained e : followUp.explained()) {
            Map<String, String> values = new HashMap<>(Map.of("place", place(e.cell().sheet(), List.of(e.cell())), "rule", e.name(),
                    "reason", Figures.text(e.reason()), "period", e.period(), "by", Figures.text(e.by()), "day", e.day().toString()));
            put(values, "cause", e.cause());
            put(values, "until", e.until());
            String kind = e.covers() ? "explained" : "still-true";
            lines.add(new FollowUpLine(kind, e.cell().sheet(), e.cell().reference(), e.name(), null, null, phrases.fill("explained." + kind, values)));
        }
        if (followUp.waiting() > 0) {
            lines.add(FollowUpLine.plain("explanations-waiting", phrases.fill("explained.waiting",
                    Map.of("count", Integer.toString(followUp.waiting())))));
        }
        return lines;
    }

    private List<FollowUpLine> decisions() {
        return followUp.decisions().stream().map(d -> {
            Map<String, String> values = new HashMap<>(Map.of("by", Figures.text(d.by()), "why", Figures.text(d.why()), "day", d.day().toString()));
            put(values, "rule", d.rule());
            put(values, "periods", d.periods());
            put(values, "until", d.until());
            return new FollowUpLine(d.kind(), "", "", d.rule(), null, null, phrases.fill("decision." + d.kind(), values));
        }).toList();
    }

    private static void put(Map<String, String> values, String gap, @Nullable Object value) {
        if (value != null) {
            values.put(gap, value.toString());
        }
    }

    private String place(String sheet, List<CellAddress> cells) {
        return (sheet + " " + references(cells, phrases.text("list"), JOINED_CELLS)).strip();
    }

    private static String references(List<CellAddress> cells, String between, int most) {
        String joined = cells.stream().limit(most).map(CellAddress::reference).collect(Collectors.joining(between));
        return cells.size() > most ? joined + "…" : joined;
    }

    /** One sentence for the head of the answer; null where nothing was sent before. */
    static @Nullable String summary(Answer answer) {
        return new FollowUpLines(answer).resubmission.summary();
    }

    /** What to do about a finding: one that was explained before is to be confirmed. */
    static String fix(Answer answer, Finding finding, Sentences sentences) {
        return answer.followUp().of(finding).filter(e -> !e.covers()).map(e -> Phrases.of(answer.language()).fill("explained.ask",
                Map.of("period", e.period(), "reason", Figures.text(e.reason())))).orElseGet(() -> sentences.fix(finding, answer.job()));
    }

    /** The words that are good for all cells of a line, as they may stand in its column 说明; empty where there are none. */
    static String given(Answer answer, FindingLine line) {
        List<String> words = line.cells().stream().map(cell -> answer.followUp().explained().stream()
                .filter(e -> e.covers() && e.code().equals(line.first().code().word()) && Objects.equals(e.rule(), line.first().rule())
                        && e.cell().equals(cell)).findFirst().map(FollowUpLines::given).orElse("")).distinct().toList();
        return words.size() == 1 ? words.get(0) : "";
    }

    private static String given(FollowUp.Explained e) {
        return (e.cause() == null ? "" : "【" + e.cause() + "】") + e.reason() + (e.until() == null ? "" : "，至" + e.until());
    }
}
