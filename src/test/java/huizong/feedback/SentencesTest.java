package huizong.feedback;

import static huizong.feedback.SampleFindings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.reading.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    private final Sentences chinese = Sentences.of(Language.CHINESE);
    private final Sentences english = Sentences.of(Language.ENGLISH);

    @Test
    void tells_both_figures_of_a_relation_and_by_how_much_they_miss() {
        assertThat(chinese.message(SampleFindings.moreMembersThanStaff(), SampleFindings.job()))
                .isEqualTo("表一 C5 会员人数 1,204 应不超过 C4 职工人数 1,180，多出 24");
        assertThat(english.message(SampleFindings.moreMembersThanStaff(), SampleFindings.job()))
                .isEqualTo("表一 C5 会员人数 1,204 should not exceed C4 职工人数 1,180, 24 too much");
    }

    @Test
    void points_at_the_letter_that_looks_like_a_digit() {
        Finding finding = SampleFindings.wholeNumber("D14", "1,2O4");

        assertThat(chinese.message(finding, SampleFindings.job())).isEqualTo("表一 D14 会员人数 读到“1,2O4”，应为整数");
        assertThat(chinese.expected(finding, SampleFindings.job())).isEqualTo("整数，单位：人，不小于 0");
        assertThat(chinese.fix(finding, SampleFindings.job())).isEqualTo("改填 1204：第 4 个字符是“O”，不是数字“0”");
    }

    @Test
    void adds_up_the_parts_of_a_total() {
        Finding finding = new Finding(FindingCode.PARTS_DIFFER_FROM_TOTAL, null, List.of("X11"), Level.REFUSE, Extent.WORKBOOK,
                "members", List.of(at("C5")), "members", "1200", List.of(
                        new Fact(Fact.Role.TOTAL, "会员人数", "1200", at("C5")), new Fact(Fact.Role.PART, "男", "700", at("C6")),
                        new Fact(Fact.Role.PART, "女", "510", at("C7")), new Fact(Fact.Role.PART, "不详", null, at("C8"))));

        assertThat(chinese.message(finding, SampleFindings.job())).isEqualTo(
                "表一 C5 会员人数 总数 1,200 应等于各分项之和 1,210（C6 男 700 + C7 女 510 + C8 不详 （空白）），少 10");
    }

    @Test
    void compares_with_earlier_values() {
        assertThat(chinese.message(SampleFindings.unusual("D3"), SampleFindings.job()))
                .isEqualTo("表一 D3 会员人数 本期 9800，以前 2023 4,900，变动 +100%，与以前相差较大");
    }

    @Test
    void masks_persons_in_values_read_and_in_facts() {
        Finding finding = new Finding(FindingCode.DUPLICATE_KEY, "X04", List.of(), Level.REFUSE, Extent.ROW, "members",
                List.of(at("E7")), "leader_phone", "13812345678", List.of(
                        new Fact(Fact.Role.FIRST_PLACE, "联系电话", "13812345678", at("E5"))));

        String said = chinese.message(finding, SampleFindings.job()) + chinese.read(finding, SampleFindings.job()) + chinese.fix(finding, null)
                + chinese.expected(finding, SampleFindings.job());

        assertThat(said).doesNotContain("13812345678").contains("138******78");
    }

    @Test
    void cuts_long_values_at_sixty_characters() {
        assertThat(chinese.read(SampleFindings.wholeNumber("D1", "长".repeat(61)), null)).isEqualTo("长".repeat(60) + "…");
    }

    @Test
    void says_words_of_the_program_in_the_letters_language() {
        Finding span = new Finding(FindingCode.OUTSIDE_PERIOD, "X09", List.of(), Level.REFUSE, Extent.ROW, "members",
                List.of(at("F7")), null, "2023-01-05", List.of(new Fact(Fact.Role.EXPECTED, "first", "2024-01-01", null),
                        new Fact(Fact.Role.EXPECTED, "last", "2024-12-31", null)));
        Finding kind = new Finding(FindingCode.WRONG_PERIOD, null, List.of(), Level.REFUSE, Extent.WORKBOOK, "",
                List.of(at("B3")), null, "2024", List.of(new Fact(Fact.Role.EXPECTED, "kind", "month", null)));
        Finding bounds = new Finding(FindingCode.RANGE, null, List.of(), Level.REFUSE, Extent.ROW, "", List.of(at("B3")), null, "7",
                List.of(new Fact(Fact.Role.EXPECTED, "low", "10000", null), new Fact(Fact.Role.EXPECTED, "high", null, null)));

        assertThat(chinese.message(span, null)).isEqualTo("表一 F7 读到“2023-01-05”，不在统计期 2024-01-01 起、2024-12-31 止 之内");
        assertThat(chinese.expected(kind, null)).isEqualTo("某一月，如 2025-04");
        assertThat(english.expected(bounds, null)).isEqualTo("at least 10,000");
    }

    @Test
    void lists_missing_columns_and_the_heads_that_may_be_meant() {
        Finding finding = new Finding(FindingCode.MISSING_COLUMN, "X01", List.of(), Level.REFUSE, Extent.WORKBOOK, "members",
                List.of(huizong.catalogue.CellAddress.wholeSheet("表一")), null, null, List.of(
                        new Fact(Fact.Role.EXPECTED, "members", "会员人数", null), new Fact(Fact.Role.EXPECTED, "staff", "职工人数", null)));

        assertThat(chinese.message(finding, SampleFindings.job())).isEqualTo("“表一”缺少列：会员人数、职工人数");
    }

    @Test
    void speaks_of_a_finding_whose_job_is_unknown() {
        Finding finding = new Finding(FindingCode.UNKNOWN_FORM, null, List.of(), Level.REFUSE, Extent.WORKBOOK, "",
                List.of(new huizong.catalogue.CellAddress("封面", 2, 3)), null, "F6A", List.of(new Fact(Fact.Role.NEAREST, "", "F06", null)));

        assertThat(chinese.message(finding, null)).isEqualTo("封面 B3 报表代码“F6A”不在本系统的报表之中");
        assertThat(chinese.fix(finding, null)).isEqualTo("是否应为“F06”？按模板封面上的报表代码填写");
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_every_code(FindingCode code) {
        Finding bare = new Finding(code, null, List.of(), Level.NOTE, Extent.ROW, "members", List.of(at("B2")), "members", null, List.of());
        for (Sentences sentences : List.of(chinese, english)) {
            assertThat(List.of(sentences.title(code), sentences.message(bare, SampleFindings.job()),
                    sentences.expected(bare, SampleFindings.job()) + code, sentences.fix(bare, SampleFindings.job())))
                    .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "}", "[", "]", "|", "“”", "\"\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_every_verdict(Verdict verdict) {
        for (Sentences sentences : List.of(chinese, english)) {
            assertThat(List.of(sentences.verdict(verdict), sentences.meaning(verdict), sentences.next(verdict)))
                    .doesNotContain("");
        }
        assertThat(chinese.verdict(verdict)).isEqualTo(verdict.chinese());
        assertThat(english.verdict(verdict)).isEqualTo(verdict.word().replace('-', ' '));
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_every_reason_a_file_is_refused(RefusalReason reason) {
        assertThat(chinese.refusal(reason)).isNotBlank();
        assertThat(english.reason(reason.word(), null)).isEqualTo(english.refusal(reason)).isNotBlank();
    }

    @Test
    void a_limit_is_told_with_what_was_read() {
        assertThat(chinese.reason("too-many-rows", "1048577 > 1048576")).isEqualTo("行数超过允许的上限（读到第 1,048,577 行，上限 1,048,576 行）。请分期或分表报送。");
        assertThat(english.reason("too-large", "300000000 > 268435456"))
                .isEqualTo("The file exceeds the size allowed (300,000,000 bytes, at most 268,435,456). Remove pictures and blank rows, or send it in parts.");
        assertThat(chinese.reason("too-many-columns", "line 5")).isEqualTo("列数超过允许的上限。请使用模板的列，删除多余的列。");
    }

    /** What is wrong, then what to do about it: two halves of one line, in the words of the other language never. */
    @ParameterizedTest
    @EnumSource
    void a_refusal_says_what_is_wrong_and_what_to_do(RefusalReason reason) {
        assertThat(chinese.refusal(reason)).matches("[^。\n]{5,40}。请[^。\n]{5,50}。").doesNotContain("?", "!");
        assertThat(english.refusal(reason)).matches("(?s)[A-Z][\\x20-\\x7E]{10,80}\\. (Copy|Export|Keep|Open|Remove|Save|Send|Use) [\\x20-\\x7E]{5,70}\\.");
        assertThat(List.of(RefusalReason.values()).stream().filter(other -> chinese.refusal(other).equals(chinese.refusal(reason)))).containsExactly(reason);
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_every_note(Answer.Note.Kind kind) {
        String key = "note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(Phrases.of(Language.CHINESE).text(key)).isNotBlank();
        assertThat(Phrases.of(Language.ENGLISH).text(key)).isNotBlank();
    }

    @Test
    void both_languages_have_the_same_phrases() {
        assertThat(Phrases.of(Language.ENGLISH).keys()).isEqualTo(Phrases.of(Language.CHINESE).keys());
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_its_heading_in_the_docs(FindingCode code) throws IOException {
        Path docs = Path.of("docs/findings.md");
        assumeTrue(Files.exists(docs));

        assertThat(Files.readString(docs)).containsPattern("(?m)^#+ .*\\b" + code.word() + "\\b");
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_a_file_is_refused_is_in_the_docs(RefusalReason reason) throws IOException {
        Path docs = Path.of("docs/findings.md");
        assumeTrue(Files.exists(docs));

        assertThat(Files.readString(docs)).containsPattern("\\b" + reason.word() + "\\b");
    }
}
