package huizong.cli;

import huizong.feedback.Answer;
import huizong.feedback.AnswerText;
import huizong.feedback.Language;
import huizong.reading.ReadResult;
import java.nio.file.Path;

/** Why a file is no workbook, in the words its sender would get. */
final class Refusals {

    private Refusals() {
    }

    static String sentence(Path file, ReadResult.Refused refused, String language) {
        return AnswerText.of(Answer.unreadable(file.getFileName().toString(), refused.reason().word(), Language.ofTag(language)));
    }
}
