package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.Level;
import huizong.jobs.JobDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as programs read it: the fields of CSV and JSON.
 *
 * @param sheet the sheet's name as written in the file
 * @param cells all its cells; those on another sheet carry that sheet's name: {@code 表二!D5}
 * @param cause which finding it is a consequence of, by code or rule and cell: {@code common-cause 台账!C3}; else null
 * @param of    row or workbook where it refuses, else null
 */
record AnswerEntry(String sheet, String cell, List<String> cells, @Nullable String column, String code, @Nullable String rule,
                   List<String> also, String level, @Nullable String of, @Nullable String read, String expected, String fix,
                   String message, @Nullable String cause) {

    static AnswerEntry of(Finding finding, Answer answer, Sentences sentences) {
        JobDefinition job = answer.job();
        CellAddress at = finding.cell();
        return new AnswerEntry(at.sheet(), at.reference(), finding.cells().stream().map(c -> reference(c, at)).toList(),
                finding.column(), finding.code().word(), finding.rule(), finding.also(), finding.level().word(),
                finding.level() == Level.REFUSE ? finding.extent().word() : null,
                finding.read() == null ? null : sentences.read(finding, job), sentences.expected(finding, job),
                FollowUpLines.fix(answer, finding, sentences), sentences.message(finding, job), finding.cause());
    }

    private static String reference(CellAddress cell, CellAddress beside) {
        return cell.sheet().equals(beside.sheet()) ? cell.reference() : cell.sheet() + "!" + cell.reference();
    }
}
