package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Cause;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"核实无误", "情况属实", "无", "。。。。", "———", "经核实,数据无误!", "已核实，情况属实", "数据真实准确", "以上数据均属实", "ok", "N/A", "11111", "aaaa",
        "是是是是", "没有问题。", "经我单位核实,上报数据准确无误,情况属实。", "【其他】核实无误", "正确", "同意", "不清楚", " "})
    void set_phrases_and_punctuation_say_nothing(String words) {
        assertThat(ExplanationText.of(words).saysNothing()).as(words).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合并", "两家企业工会合并", "经核实,3 月起新建 12 家基层工会", "补报去年漏报的会员", "疫情停工,核实无误", "区划调整后并入", "merged with the port union",
        "去年漏统计农民工会员", "含上年结转"})
    void a_reason_is_a_reason_even_among_set_phrases(String words) {
        assertThat(ExplanationText.of(words).saysNothing()).as(words).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "【机构变动】两厂合并，至2026-12-31 | ORGANISATION | 两厂合并 | 2026-12-31",
        "[一次性活动]集中入会行动 | ONE_OFF | 集中入会行动 | ",
        "(口径变化) 改按法人单位统计;有效期至2026年6月 | METHOD | 改按法人单位统计 | 2026-06-30",
        "两厂合并 | | 两厂合并 | ",
        "【县级】两厂合并 | | 【县级】两厂合并 | ",
        "由1月至2025年13月 | | 由1月至2025年13月 | "})
    void a_cause_in_front_and_a_last_day_behind_are_understood(String words, Cause cause, String reason, LocalDate until) {
        assertThat(ExplanationText.of(words)).isEqualTo(new ExplanationText(cause, reason, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "是。", "仍然如此", "同上期", "Yes", "仍然如此，至2026-12-31"})
    void some_words_answer_the_question_whether_it_is_still_true(String words) {
        assertThat(ExplanationText.of(words).confirms()).as(words).isTrue();
    }

    @Test
    void a_new_reason_is_no_confirmation() {
        assertThat(ExplanationText.of("是新建企业").confirms()).isFalse();
    }
}
