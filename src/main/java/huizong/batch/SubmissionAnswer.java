package huizong.batch;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.Answer.Note;
import huizong.feedback.Language;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.Findings;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together, from the register, everything an answer to one submission says. */
public final class SubmissionAnswer {

    private final JdbcClient database;
    private final JobCatalogue catalogue;
    private final ZoneId zone;
    private final Language language;

    public SubmissionAnswer(JdbcClient database, JobCatalogue catalogue, ZoneId zone, Language language) {
        this.database = database;
        this.catalogue = catalogue;
        this.zone = zone;
        this.language = language;
    }

    public Answer of(Submission submission) {
        Cover cover = submission.cover();
        JobDefinition job = cover == null ? null : catalogue.job(cover.job()).orElse(null);
        LocalDate due = due(job, cover);
        List<Finding> findings = new Findings(database).of(submission.id());
        Set<String> rules = findings.stream().map(f -> f.rule() == null ? f.code().word() : f.rule()).collect(Collectors.toSet());
        return new Answer(submission.file().name(), verdict(submission), reason(submission), cover, unitName(cover), job, findings,
                submission.rowsRead(), submission.rowsRefused(), due, notes(submission, due), language,
                new SubmissionFollowUp(database, catalogue, zone, language).of(submission, rules));
    }

    /** Only a file that could not be read needs its reason said apart: all others are told by their findings and notes. */
    private static @Nullable String reason(Submission submission) {
        return submission.verdict() == Verdict.UNREADABLE ? submission.reason() : null;
    }

    private static Verdict verdict(Submission submission) {
        return submission.verdict() == null ? Verdict.HELD : submission.verdict();
    }

    private @Nullable String unitName(@Nullable Cover cover) {
        return cover == null ? null : catalogue.directory().union(cover.unit(), cover.period().last()).map(u -> u.name()).orElse(null);
    }

    private @Nullable LocalDate due(@Nullable JobDefinition job, @Nullable Cover cover) {
        if (job == null || cover == null) {
            return null;
        }
        Optional<FormDefinition> form = job.form(cover.form());
        return form.flatMap(f -> catalogue.due(f, cover.period())).orElse(null);
    }

    private List<Note> notes(Submission submission, @Nullable LocalDate due) {
        List<Note> notes = new ArrayList<>();
        about(notes, Note.Kind.SAME_AS, submission.sameAs());
        about(notes, Note.Kind.REPLACES, submission.replaces());
        about(notes, Note.Kind.REPLACED_BY, submission.supersededBy());
        earlier(submission).ifPresent(other -> about(notes, Note.Kind.EARLIER_GOES_ON_COUNTING, other));
        if (due != null && LocalDate.ofInstant(submission.file().receivedAt(), zone).isAfter(due)) {
            notes.add(new Note(Note.Kind.LATE, null, null, due));
        }
        if (submission.cover() != null && submission.cover().nilReturn()) {
            notes.add(Note.of(Note.Kind.NIL_RETURN));
        }
        return notes;
    }

    /** The counting submission that stays in force because this one does not count. */
    private Optional<Long> earlier(Submission submission) {
        Cover cover = submission.cover();
        if (cover == null || submission.verdict() != Verdict.RETURNED && submission.verdict() != Verdict.HELD) {
            return Optional.empty();
        }
        return new Submissions(database).list(new Submissions.Filter(cover.job(), cover.form(), cover.period().text(), cover.unit(),
                        null, null)).stream().filter(s -> s.id() != submission.id() && s.verdict() != null && s.verdict().counts())
                .map(Submission::id).findFirst();
    }

    private void about(List<Note> notes, Note.Kind kind, @Nullable Long other) {
        if (other != null) {
            new Submissions(database).byId(other).ifPresent(s -> notes.add(new Note(kind,
                    s.cover() == null ? null : s.cover().revision(), s.file().name(),
                    LocalDate.ofInstant(s.file().receivedAt(), zone))));
        }
    }
}
