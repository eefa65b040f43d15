package huizong.decoding;

import huizong.catalogue.Cause;
import huizong.decoding.words.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An explanation taken apart: {@code 【机构变动】两厂合并，至2025-12-31}.
 *
 * @param cause  named before the words, null where none is
 * @param reason the words themselves, without white space at the ends
 * @param until  last day they are good for, named at their end; null where none is
 */
public record ExplanationText(@Nullable Cause cause, String reason, @Nullable LocalDate until) {

    /** Words that tell nothing of what happened, longest first so that none leaves a piece of another. */
    private static final List<String> EMPTY = List.of("经我单位核实", "经我会核实", "核对无误", "核实无误", "准确无误", "确认无误", "情况属实", "真实准确",
            "没有问题", "没有变化", "没有错误", "经过核实", "经核实", "经核对", "经核查", "经查", "核实过", "已核实", "已核对", "已确认", "数据", "数字", "情况", "填报",
            "上报", "报表", "真实", "准确", "正确", "正常", "无误", "没错", "属实", "无异常", "没问题", "无问题", "无说明", "无变化", "核实", "核对", "核查", "确认",
            "同意", "本表", "以上", "上述", "我单位", "我会", "本单位", "单位", "情况说明", "说明", "不详", "不清楚", "不知道", "如实", "按实际", "实际", "如上", "同上",
            "有效", "可以", "收到", "好的", "VERIFIED", "CHECKED", "CORRECT", "CONFIRMED", "NONE", "OKAY", "TRUE", "YES", "N/A", "OK", "NA", "NO",
            "均", "都", "已", "全部", "皆", "为", "是", "无", "好", "对", "的", "了", "请", "予", "通过", "均已");
    private static final Set<String> CONFIRMATIONS = Set.of("是", "是的", "仍然如此", "仍如此", "仍是如此", "依然如此", "同上期", "与上期相同", "原因同上期", "同前",
            "原因同前", "情况同上期", "STILLTRUE", "YES", "SAMEASBEFORE");
    private static final Pattern CAUSE = Pattern.compile("^\\s*[【\\[（(]([^】\\]）)]{2,12})[】\\]）)]\\s*");
    private static final Pattern UNTIL = Pattern.compile(
            "[，,；;。\\s]*(?:有效期)?至\\s*(\\d{4})[-.年/](\\d{1,2})(?:[-.月/](\\d{1,2}))?[日月]?\\s*(?:止|为止|有效)?[。.]?\\s*$");
    private static final Pattern NOT_WORDS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}\\d]+");
    private static final Pattern ONE_CHARACTER_AGAIN = Pattern.compile("(.)\\1+");

    public static ExplanationText of(String words) {
        String left = Wording.stripped(words);
        Matcher head = CAUSE.matcher(left);
        Optional<Cause> cause = head.find() ? Cause.of(head.group(1)) : Optional.empty();
        if (cause.isPresent()) {
            left = left.substring(head.end());
        }
        Matcher tail = UNTIL.matcher(left);
        LocalDate until = tail.find() ? day(tail) : null;
        return new ExplanationText(cause.orElse(null), Wording.stripped(until == null ? left : left.substring(0, tail.start())), until);
    }

    private static @Nullable LocalDate day(Matcher tail) {
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(tail.group(1)), Integer.parseInt(tail.group(2)));
            return tail.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(tail.group(3)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** True where nothing is said of what happened: set phrases, punctuation, one character again and again. */
    public boolean saysNothing() {
        String left = NOT_WORDS.matcher(Wording.plain(reason)).replaceAll("");
        for (String phrase : EMPTY) {
            left = left.replace(phrase, "");
        }
        return left.isEmpty() || ONE_CHARACTER_AGAIN.matcher(left).matches() || left.codePointCount(0, left.length()) < 2;
    }

    /** True where it is the answer to "still true?" (仍然如此吗？). */
    public boolean confirms() {
        return CONFIRMATIONS.contains(NOT_WORDS.matcher(Wording.plain(reason)).replaceAll(""));
    }
}
