package huizong.feedback;

import huizong.catalogue.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer's findings as CSV (RFC 4180, UTF-8, lines end in CR LF): a header of names, then a line per finding, uncut,
 * then a line for all else that is said: its code is the kind of line, it has no level, {@code read} is the value now and
 * {@code expected} the value before.
 */
public final class AnswerCsv {

    private static final String HEADER = String.join(",", "file", "verdict", "sheet", "cell", "cells", "column", "code", "rule",
            "also", "level", "of", "read", "expected", "fix", "message", "cause") + "\r\n";

    private AnswerCsv() {
    }

    public static String of(Answer answer) {
        return of(List.of(answer));
    }

    /** Several files under one header. A file without findings has no line. */
    public static String of(List<Answer> answers) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (Answer answer : answers) {
            Sentences sentences = Sentences.of(answer);
            for (Finding finding : FindingLines.inReadingOrder(answer.findings(), List.of())) {
                csv.append(line(answer, finding, sentences));
            }
            FollowUpLines.flat(answer).forEach(line -> csv.append(line(answer, line)));
        }
        return csv.toString();
    }

    private static String line(Answer answer, Finding finding, Sentences sentences) {
        AnswerEntry entry = AnswerEntry.of(finding, answer, sentences);
        return Arrays.asList(answer.file(), answer.verdict().word(), entry.sheet(), entry.cell(), String.join(" ", entry.cells()),
                        entry.column(), entry.code(), entry.rule(), String.join(" ", entry.also()), entry.level(), entry.of(),
                        entry.read(), entry.expected(), entry.fix(), entry.message(), entry.cause())
                .stream().map(AnswerCsv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What is said besides findings: no level, its kind in place of a code. */
    private static String line(Answer answer, FollowUpLine line) {
        return Arrays.asList(answer.file(), answer.verdict().word(), line.sheet(), line.cells().split(" ", 2)[0], line.cells(), null,
                        line.kind(), line.rule(), "", "", null, line.after(), line.before(), "", line.message())
                .stream().map(AnswerCsv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(@org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
