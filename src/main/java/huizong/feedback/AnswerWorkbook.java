package huizong.feedback;

import huizong.feedback.splice.OddPackageException;
import huizong.feedback.splice.PackageSplice;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The unit's own workbook with our marks: comments and colours on the cells concerned and a last sheet with the result.
 * The file is spliced, not saved anew, so charts, choices, pictures and print settings stay as they are.
 */
public final class AnswerWorkbook {

    /** The name of our sheet, in every language: by it people find it. */
    public static final String SHEET = "审核结果";

    private AnswerWorkbook() {
    }

    /**
     * Writes the answer; nothing is left of one that cannot be written whole. An earlier answer in the original is replaced.
     * Where the original cannot be copied (csv, xls, encrypted, damaged, an odd package), a small workbook of its own is
     * written instead, under the target's name with the extension .xlsx.
     *
     * @param original the file as it came; only read
     * @param target   another file, by a name no reader takes for it until it is whole
     * @return the file written
     * @throws IOException if the target cannot be written
     */
    public static Path write(Answer answer, Path original, Path target) throws IOException {
        if (XlsAnswer.can(original)) {
            return old(answer, original, target);
        }
        try (PackageSplice splice = new PackageSplice(original)) {
            FindingLines lines = FindingLines.of(answer, splice.sheets());
            CellMarks marks = CellMarks.of(answer, splice.sheets());
            ResultRows rows = ResultRows.of(answer, lines, splice.sheets(), marks.remark(Sentences.of(answer)));
            splice.write(target, marks.bySheet(), SHEET, rows::xml);
            return target;
        } catch (OddPackageException odd) {
            return StandAloneAnswer.write(answer, target);
        }
    }

    private static Path old(Answer answer, Path original, Path target) throws IOException {
        try {
            return XlsAnswer.write(answer, original, target);
        } catch (OddPackageException odd) {
            return StandAloneAnswer.write(answer, target);
        }
    }
}
