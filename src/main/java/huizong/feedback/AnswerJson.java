package huizong.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON: an array with one object per file, its verdict, all its findings uncut, and what else is said. */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AnswerJson() {
    }

    private record AnsweredFile(String file, String verdict, List<AnswerEntry> findings,
                                @JsonProperty("follow_up") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FollowUpLine> followUp) {
    }

    public static String of(Answer answer) {
        return of(List.of(answer));
    }

    public static String of(List<Answer> answers) {
        return MAPPER.writeValueAsString(answers.stream().map(AnswerJson::file).toList()) + "\n";
    }

    private static AnsweredFile file(Answer answer) {
        Sentences sentences = Sentences.of(answer);
        return new AnsweredFile(answer.file(), answer.verdict().word(),
                FindingLines.inReadingOrder(answer.findings(), List.of()).stream()
                        .map(finding -> AnswerEntry.of(finding, answer, sentences)).toList(),
                FollowUpLines.flat(answer));
    }
}
