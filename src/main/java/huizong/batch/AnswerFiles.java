package huizong.batch;

import huizong.feedback.Answer;
import huizong.feedback.AnswerCsv;
import huizong.feedback.AnswerJson;
import huizong.feedback.AnswerWorkbook;
import huizong.storing.Submission;
import huizong.storing.SubmissionNeighbours;
import huizong.storing.SubmissionNeighbours.Neighbour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The answers under {@code output/answers/<unit>/<period>/}: the annotated workbook under the name it came with, CSV and JSON
 * beside it. Where the cover could not be understood, the folder says so.
 */
public final class AnswerFiles {

    private static final String UNKNOWN_UNIT = "_未识别单位";

    private final Path folder;

    AnswerFiles(Path output) {
        folder = output.resolve("answers");
    }

    /** Where the answer to a submission lies: the workbook, CSV and JSON as far as they are there. */
    public static List<Path> of(Path output, SubmissionNeighbours register, Submission submission) {
        Neighbour neighbour = register.of(List.of(submission.id())).get(submission.id());
        Path workbook = new AnswerFiles(output).workbook(submission, neighbour != null && neighbour.nameUsed());
        return Stream.of(workbook, beside(workbook, ".xlsx"), beside(workbook, ".csv"), beside(workbook, ".json")).distinct()
                .filter(Files::exists).toList();
    }

    /**
     * Writes all three; again: the same bytes under the same names.
     *
     * @param nameUsed true where its unit has sent a file of that name, its ending apart, for the period before
     */
    void write(Submission submission, boolean nameUsed, Answer answer, Path original) {
        Path workbook = workbook(submission, nameUsed);
        try {
            Path made = AnswerWorkbook.write(answer, original, WrittenFile.temporary(workbook));
            NightPoint.MID_ANSWER.reached();
            WrittenFile.settle(made, beside(workbook, ending(made.getFileName().toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        WrittenFile.text(beside(workbook, ".csv"), AnswerCsv.of(answer));
        WrittenFile.text(beside(workbook, ".json"), AnswerJson.of(answer));
    }

    /** A file whose name, its ending apart, its unit has used before in the period, or whose cover was not understood, has a folder of its number. */
    private Path workbook(Submission submission, boolean nameUsed) {
        Path own = submission.cover() == null ? folder.resolve(UNKNOWN_UNIT)
                : folder.resolve(submission.cover().unit()).resolve(submission.cover().period().text().replace(':', '-'));
        Path place = submission.cover() == null || nameUsed ? own.resolve(Long.toString(submission.id())) : own;
        String name = submission.file().name();
        boolean spreadsheet = name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?");
        return place.resolve(spreadsheet ? name : stem(name) + ".xlsx");
    }

    private static Path beside(Path workbook, String ending) {
        return workbook.resolveSibling(stem(workbook.getFileName().toString()) + ending);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.'));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
