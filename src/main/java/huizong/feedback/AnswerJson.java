package huizong.feedback;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON: an array with one object per file, its verdict and all its findings, uncut. */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AnswerJson() {
    }

    private record AnsweredFile(String file, String verdict, List<AnswerEntry> findings) {
    }

    public static String of(Answer answer) {
        return of(List.of(answer));
    }

    public static String of(List<Answer> answers) {
        return MAPPER.writeValueAsString(answers.stream().map(AnswerJson::file).toList()) + "\n";
    }

    private static AnsweredFile file(Answer answer) {
        Sentences sentences = Sentences.of(answer.language());
        return new AnsweredFile(answer.file(), answer.verdict().word(),
                FindingLines.inReadingOrder(answer.findings(), List.of()).stream()
                        .map(finding -> AnswerEntry.of(finding, answer.job(), sentences)).toList());
    }
}
