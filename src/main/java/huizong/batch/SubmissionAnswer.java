package huizong.batch;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.feedback.Answer;
import huizong.feedback.Answer.Note;
import huizong.feedback.FollowUp;
import huizong.feedback.Language;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.storing.Findings;
import huizong.storing.Runs;
import huizong.storing.Submission;
import huizong.storing.SubmissionNeighbours;
import huizong.storing.SubmissionNeighbours.Neighbour;
import huizong.storing.Submissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** What of the register the answers to several submissions need, asked for at once. */
    private record Asked(Map<Long, List<Finding>> findings, Map<Long, Neighbour> neighbours, Map<Long, Submission> others) {
    }

    public Answer of(Submission submission) {
        return of(List.of(submission)).get(0);
    }

    /** One answer per submission, in the order given. */
    public List<Answer> of(List<Submission> submissions) {
        return of(submissions, new SubmissionNeighbours(database).of(submissions.stream().map(Submission::id).toList()));
    }

    /** @param neighbours of these submissions, where they have been asked for already */
    List<Answer> of(List<Submission> submissions, Map<Long, Neighbour> neighbours) {
        Asked asked = ask(submissions, neighbours);
        return submissions.stream().map(s -> of(s, asked)).toList();
    }

    private Asked ask(List<Submission> submissions, Map<Long, Neighbour> neighbours) {
        List<Long> ids = submissions.stream().map(Submission::id).toList();
        Set<Long> mentioned = new HashSet<>();
        submissions.forEach(s -> mentioned.addAll(Arrays.asList(s.sameAs(), s.replaces(), s.supersededBy())));
        neighbours.values().forEach(n -> mentioned.addAll(Arrays.asList(n.counting(), n.later())));
        mentioned.remove(null);
        Map<Long, Submission> others = new HashMap<>();
        if (!mentioned.isEmpty()) {
            new Submissions(database).byIds(mentioned).forEach(s -> others.put(s.id(), s));
        }
        return new Asked(new Findings(database).of(ids), neighbours, others);
    }

    private Answer of(Submission submission, Asked asked) {
        Cover cover = submission.cover();
        JobDefinition job = cover == null ? null : catalogue.job(cover.job()).orElse(null);
        LocalDate due = due(job, cover);
        List<Finding> findings = findings(submission, asked.findings().getOrDefault(submission.id(), List.of()));
        return new Answer(submission.file().name(), verdict(submission), reason(submission), cover, unitName(cover), job, findings,
                submission.rowsRead(), submission.rowsRefused(), due, notes(submission, due, asked), language,
                followUp(submission, findings, asked));
    }

    /** Most have nothing to follow up, and nothing is asked for them one by one. */
    private FollowUp followUp(Submission submission, List<Finding> findings, Asked asked) {
        Neighbour neighbour = asked.neighbours().get(submission.id());
        if (neighbour == null || !neighbour.followedUp()) {
            return FollowUp.NONE;
        }
        Set<String> rules = findings.stream().map(f -> f.rule() == null ? f.code().word() : f.rule()).collect(Collectors.toSet());
        return new SubmissionFollowUp(database, catalogue, zone, language).of(submission, rules);
    }

    /** A copy of what was received says what that one is still asked, so that the answer can be given in it. */
    private List<Finding> findings(Submission submission, List<Finding> own) {
        List<Finding> findings = new ArrayList<>(own);
        if (submission.verdict() == Verdict.DUPLICATE && submission.sameAs() != null) {
            new Findings(database).of(submission.sameAs()).stream().filter(f -> f.level() == Level.EXPLAIN || f.level() == Level.HOLD)
                    .filter(f -> !findings.contains(f)).forEach(findings::add);
        }
        return findings;
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

    /** What counted as today when it came: a file dated later came on that day. */
    private LocalDate dayOfRun(Submission submission) {
        return new Runs(database).byId(submission.runId()).orElseThrow().asOf();
    }

    private List<Note> notes(Submission submission, @Nullable LocalDate due, Asked asked) {
        List<Note> notes = new ArrayList<>();
        about(notes, Note.Kind.SAME_AS, submission.sameAs(), asked);
        about(notes, Note.Kind.REPLACES, submission.replaces(), asked);
        about(notes, Note.Kind.REPLACED_BY, submission.supersededBy(), asked);
        about(notes, Note.Kind.EARLIER_GOES_ON_COUNTING, earlier(submission, asked), asked);
        about(notes, Note.Kind.LATER_DOES_NOT_COUNT, later(submission, asked), asked);
        if (due != null && LocalDate.ofInstant(submission.file().receivedAt(), zone).isAfter(due) && dayOfRun(submission).isAfter(due)) {
            notes.add(new Note(Note.Kind.LATE, null, null, due));
        }
        if (submission.cover() != null && submission.cover().nilReturn()) {
            notes.add(Note.of(Note.Kind.NIL_RETURN));
        }
        return notes;
    }

    /** The counting submission that stays in force because this one does not count. */
    private static @Nullable Long earlier(Submission submission, Asked asked) {
        boolean waits = submission.verdict() == Verdict.RETURNED || submission.verdict() == Verdict.HELD;
        Neighbour neighbour = asked.neighbours().get(submission.id());
        return submission.cover() == null || !waits || neighbour == null ? null : neighbour.counting();
    }

    /** The higher revision that does not count, so that this one stays in force. */
    private static @Nullable Long later(Submission submission, Asked asked) {
        Neighbour neighbour = asked.neighbours().get(submission.id());
        return neighbour == null ? null : neighbour.later();
    }

    private void about(List<Note> notes, Note.Kind kind, @Nullable Long other, Asked asked) {
        Submission known = other == null ? null : asked.others().get(other);
        if (known != null) {
            notes.add(new Note(kind, known.cover() == null ? null : known.cover().revision(), known.file().name(),
                    LocalDate.ofInstant(known.file().receivedAt(), zone)));
        }
    }
}
