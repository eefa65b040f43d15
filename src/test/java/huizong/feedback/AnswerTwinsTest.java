package huizong.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text, CSV and JSON beside the annotated workbook. */
class AnswerTwinsTest {

    private final Answer answer = SampleFindings.answer(Verdict.ACCEPTED_IN_PART,
            List.of(SampleFindings.moreMembersThanStaff(), SampleFindings.wholeNumber("D14", "1,2O4")));

    @Test
    void writes_a_letter_of_four_lines_a_finding() {
        assertThat(AnswerText.of(answer)).isEqualTo("""
                文件：会员情况2024.xlsx
                报送单位：520100 贵阳市总工会
                报表：M01 会员情况
                统计期：2024
                版本：2
                行数：120 行，其中 3 行未计入
                报送期限：2025-01-10
                结论：部分通过  有问题的行没有计入，其余各行已计入汇总。
                本次报送未计入，先前计入的版本1（会员情况2024(1).xlsx）继续有效。
                问题汇总：1 项强制、1 项准强制

                表一 C5  会员人数  [准强制] 不符合审核关系 (R01)
                  表一 C5 会员人数 1,204 应不超过 C4 职工人数 1,180，多出 24
                    读到  “1204”
                    怎么改  按审核关系核对有关各格，改正有误的一格

                表一 D14  会员人数  [强制] 应为整数 (whole-number)
                  表一 D14 会员人数 读到“1,2O4”，应为整数
                    读到  “1,2O4”
                    应为  整数，单位：人，不小于 0
                    怎么改  改填 1204：第 4 个字符是“O”，不是数字“0”

                下一步：改正标红的行，版本号加 1，把整份工作簿（含已通过的行）重新报送。
                """);
    }

    @Test
    void writes_an_english_letter() {
        assertThat(AnswerText.of(SampleFindings.answerInEnglish(List.of(SampleFindings.wholeNumber("D14", "12人"))))).contains(
                "Verdict: returned  The submission does not count.", "表一 D14  会员人数  [refuse] whole number (whole-number)",
                "We expect  a whole number, in 人, at least 0");
    }

    @Test
    void says_why_a_file_cannot_be_read() {
        assertThat(AnswerText.of(Answer.unreadable("x.xlsx", "encrypted", Language.CHINESE))).isEqualTo("""
                文件：x.xlsx
                结论：无法读取  文件无法读取，没有计入汇总。
                原因：文件设有打开密码，无法读取。请取消密码后重新报送。

                下一步：按上面的原因处理后重新报送。
                """);
    }

    @Test
    void writes_a_line_of_csv_a_finding() {
        assertThat(AnswerCsv.of(answer)).isEqualTo("""
                file,verdict,sheet,cell,cells,column,code,rule,also,level,of,read,expected,fix,message,cause\r
                会员情况2024.xlsx,accepted-in-part,表一,C5,C5 C4,members,rule,R01,X10,hold,,1204,,按审核关系核对有关各格，改正有误的一格,\
                "表一 C5 会员人数 1,204 应不超过 C4 职工人数 1,180，多出 24",\r
                会员情况2024.xlsx,accepted-in-part,表一,D14,D14,members,whole-number,,,refuse,row,"1,2O4",整数，单位：人，不小于 0,\
                改填 1204：第 4 个字符是“O”，不是数字“0”,"表一 D14 会员人数 读到“1,2O4”，应为整数",\r
                """);
    }

    @Test
    void writes_an_object_of_json_a_file() {
        assertThat(AnswerJson.of(answer)).isEqualToIgnoringWhitespace("""
                [{"file": "会员情况2024.xlsx", "verdict": "accepted-in-part", "findings": [
                 {"sheet": "表一", "cell": "C5", "cells": ["C5", "C4"], "column": "members", "code": "rule", "rule": "R01",
                  "also": ["X10"], "level": "hold", "of": null, "read": "1204", "expected": "",
                  "fix": "按审核关系核对有关各格，改正有误的一格", "message": "表一 C5 会员人数 1,204 应不超过 C4 职工人数 1,180，多出 24", "cause": null},
                 {"sheet": "表一", "cell": "D14", "cells": ["D14"], "column": "members", "code": "whole-number", "rule": null,
                  "also": [], "level": "refuse", "of": "row", "read": "1,2O4", "expected": "整数，单位：人，不小于 0",
                  "fix": "改填 1204：第 4 个字符是“O”，不是数字“0”", "message": "表一 D14 会员人数 读到“1,2O4”，应为整数", "cause": null}]}]
                """);
    }
}
