package huizong.feedback;

import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Verdict;
import huizong.jobs.JobDefinition;
import huizong.reading.RefusalReason;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of an answer in one language: made from a finding's facts, with persons masked and long values cut. */
public final class Sentences {

    /** What the reader says of a limit: what it read and what is allowed. */
    private static final Pattern LIMIT = Pattern.compile("(\\d+) > (\\d+)");

    private final Phrases phrases;
    private final MoneyUnit unit;

    private Sentences(Phrases phrases, MoneyUnit unit) {
        this.phrases = phrases;
        this.unit = unit;
    }

    /** With amounts in yuan. */
    public static Sentences of(Language language) {
        return new Sentences(Phrases.of(language), MoneyUnit.YUAN);
    }

    /** With amounts in the money unit of the answered workbook's cover. */
    static Sentences of(Answer answer) {
        return new Sentences(Phrases.of(answer.language()), answer.cover() == null ? MoneyUnit.YUAN : answer.cover().moneyUnit());
    }

    /** The label of the column or indicator it is about, empty for none. */
    String column(Finding finding, @Nullable JobDefinition job) {
        return Objects.requireNonNullElse(words(finding, job).apply("column"), "");
    }

    private FindingWords words(Finding finding, @Nullable JobDefinition job) {
        return new FindingWords(finding, job, phrases, unit);
    }

    /** What kind of thing it is, in two to ten characters: 应为整数. */
    public String title(FindingCode code) {
        return phrases.text(code.word() + ".title");
    }

    /** The same of a finding; what several findings have in common has a title by its kind. */
    public String title(Finding finding) {
        return phrases.text(key(finding, "title"));
    }

    private String key(Finding finding, String part) {
        return finding.code() == FindingCode.COMMON_CAUSE ? "cause." + kind(finding) + "." + part : finding.code().word() + "." + part;
    }

    private static String kind(Finding common) {
        return common.facts().stream().filter(f -> f.role() == Fact.Role.DETAIL).findFirst().map(Fact::label).orElse("cell");
    }

    /** Where and what, with the figures: 表一 C5 会员人数 1,204 应不超过 C4 职工人数 1,180，多出 24. */
    public String message(Finding finding, @Nullable JobDefinition job) {
        return said("message", finding, job);
    }

    /** What would be right; empty where the message says it all. */
    public String expected(Finding finding, @Nullable JobDefinition job) {
        return said("expected", finding, job);
    }

    /** What to do about it, a likely cause first as a question; never empty. */
    public String fix(Finding finding, @Nullable JobDefinition job) {
        String question = words(finding, job).likely();
        return question.isEmpty() ? said("fix", finding, job) : question + said("fix", finding, job);
    }

    /** What was read, as it may be shown; empty for a blank or where the finding is not about a cell. */
    public String read(Finding finding, @Nullable JobDefinition job) {
        return Objects.requireNonNullElse(words(finding, job).apply("read"), "");
    }

    private String said(String part, Finding finding, @Nullable JobDefinition job) {
        return phrases.fill(key(finding, part), words(finding, job)).strip();
    }

    /** 强制, 准强制, 核实, 提示. */
    public String level(Level level) {
        return phrases.text("level." + level.word());
    }

    /** What a level asks of the submitter, in a few words. */
    public String asks(Level level) {
        return phrases.text("asks." + level.word());
    }

    public String verdict(Verdict verdict) {
        return phrases.text("verdict." + verdict.word());
    }

    /** What the verdict means for the figures. */
    public String meaning(Verdict verdict) {
        return phrases.text("meaning." + verdict.word());
    }

    /** How the submitter proceeds (下一步). */
    public String next(Verdict verdict) {
        return phrases.text("next." + verdict.word());
    }

    /** Why a file cannot be taken, and what to send instead. */
    public String refusal(RefusalReason reason) {
        return phrases.fill("refusal." + reason.word(), Map.of());
    }

    /**
     * A reason kept in the register: the sentence of its word, or the text itself where it is none.
     *
     * @param detail what the reader kept of it; {@code 1048577 > 1048576} tells what was read and the limit; null for nothing
     */
    public String reason(String reason, @Nullable String detail) {
        String key = "refusal." + reason;
        Matcher limit = LIMIT.matcher(detail == null ? "" : detail);
        return !phrases.has(key) ? Figures.text(reason)
                : phrases.fill(key, limit.matches() ? Map.of("given", Figures.figure(limit.group(1)), "limit", Figures.figure(limit.group(2))) : Map.of());
    }

    /** A label or line of the letter itself, by key. */
    String label(String key) {
        return phrases.text("label." + key);
    }

    String line(String key, Map<String, String> values) {
        return phrases.fill("line." + key, values);
    }

    String list() {
        return phrases.text("list");
    }
}
