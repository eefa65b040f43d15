package huizong.feedback;

import java.util.Map;

/**
 * An answer as plain text: the verdict, then four lines a finding (where, what we read, what we expect, how to fix), then
 * the next step.
 */
public final class AnswerText {

    private static final int TOLD_CONSEQUENCES = 6;

    private AnswerText() {
    }

    public static String of(Answer answer) {
        Sentences sentences = Sentences.of(answer);
        AnswerHead head = AnswerHead.of(answer);
        String colon = sentences.label("colon");
        StringBuilder text = new StringBuilder();
        head.facts().forEach(fact -> text.append(fact.label()).append(colon).append(fact.value()).append('\n'));
        text.append(sentences.label("verdict")).append(colon).append(head.verdict()).append("  ").append(head.meaning()).append('\n');
        if (head.reason() != null) {
            text.append(sentences.label("reason")).append(colon).append(head.reason()).append('\n');
        }
        head.notes().forEach(note -> text.append(note).append('\n'));
        FindingLines lines = FindingLines.of(answer);
        if (head.reason() == null || !lines.lines().isEmpty()) {
            text.append(sentences.label("summary")).append(colon).append(head.summary()).append('\n');
        }
        lines.lines().forEach(line -> text.append('\n').append(finding(line, sentences)));
        if (lines.more() > 0) {
            text.append('\n').append(sentences.line("more-lines", Map.of("count", Integer.toString(lines.more())))).append('\n');
        }
        FollowUpLines.of(answer).forEach(block -> text.append('\n').append(block(block)));
        return text.append('\n').append(head.next()).append('\n').toString();
    }

    private static String block(FollowUpLines.Block block) {
        StringBuilder text = new StringBuilder(block.title()).append('\n');
        block.lines().forEach(line -> text.append("  ").append(line.message()).append('\n'));
        return text.toString();
    }

    private static String finding(FindingLine line, Sentences sentences) {
        StringBuilder text = new StringBuilder(line.place());
        if (!line.column().isEmpty()) {
            text.append("  ").append(line.column());
        }
        text.append("  [").append(sentences.level(line.first().level())).append("] ").append(line.title())
                .append(" (").append(line.rule()).append(")\n");
        text.append("  ").append(line.message()).append('\n');
        detail(text, sentences.label("read"), line.read().isEmpty() ? "" : "“" + line.read() + "”");
        detail(text, sentences.label("expected"), line.expected());
        detail(text, sentences.label("fix"), line.fix());
        detail(text, sentences.label("consequences"), consequences(line, sentences));
        return text.toString();
    }

    /** The places of what is only a consequence, by rule: {@code V06-06 Z3、Z4；X09 R3}. */
    private static String consequences(FindingLine line, Sentences sentences) {
        String told = line.consequences().stream().limit(TOLD_CONSEQUENCES).map(c -> c.rule() + " " + c.place())
                .collect(java.util.stream.Collectors.joining(sentences.line("consequence-and", java.util.Map.of())));
        int more = line.consequences().size() - TOLD_CONSEQUENCES;
        return more > 0 ? sentences.line("more-consequences", java.util.Map.of("told", told, "count", Integer.toString(line.consequences().size())))
                : told;
    }

    private static void detail(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("    ").append(label).append("  ").append(value).append('\n');
        }
    }
}
