package huizong.feedback;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Verdict;
import huizong.jobs.JobDefinition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an answer says about one file, as facts; the words are made when it is written.
 *
 * @param file        the file's name as its sender knows it, without folder
 * @param verdict     what became of it
 * @param reason      why it has this verdict: a word of {@link huizong.reading.RefusalReason}, or a short text; null where
 *                    the findings say it
 * @param cover       what its cover says; null where none could be read
 * @param unitName    the union's name in the directory; null where unknown
 * @param job         the job it belongs to; null where unknown
 * @param findings    all findings, in any order
 * @param rowsRead    data rows read, 0 or more
 * @param rowsRefused of these, rows that do not count
 * @param due         last day on which it was in time; null where it is owed by no day
 * @param notes       how it stands to other submissions
 * @param followUp    what it says besides: explanations, decisions, what was changed
 */
public record Answer(String file, Verdict verdict, @Nullable String reason, @Nullable Cover cover, @Nullable String unitName,
                     @Nullable JobDefinition job, List<Finding> findings, long rowsRead, long rowsRefused, @Nullable LocalDate due,
                     List<Note> notes, Language language, FollowUp followUp) {

    public Answer {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** An answer that says nothing besides. */
    public Answer(String file, Verdict verdict, @Nullable String reason, @Nullable Cover cover, @Nullable String unitName,
                  @Nullable JobDefinition job, List<Finding> findings, long rowsRead, long rowsRefused, @Nullable LocalDate due,
                  List<Note> notes, Language language) {
        this(file, verdict, reason, cover, unitName, job, findings, rowsRead, rowsRefused, due, notes, language, FollowUp.NONE);
    }

    /** The same answer with one more remark. */
    public Answer with(Note note) {
        List<Note> more = new java.util.ArrayList<>(notes);
        more.add(note);
        return new Answer(file, verdict, reason, cover, unitName, job, findings, rowsRead, rowsRefused, due, more, language, followUp);
    }

    /** The answer to a file no workbook could be opened from. */
    public static Answer unreadable(String file, String reason, Language language) {
        return new Answer(file, Verdict.UNREADABLE, reason, null, null, null, List.of(), 0, 0, null, List.of(), language);
    }

    /**
     * A remark on the submission's standing.
     *
     * @param revision the other submission's revision, null where none is concerned
     * @param file     the other submission's file name, null where unknown
     * @param day      the day it is about, null where none
     */
    public record Note(Kind kind, @Nullable Integer revision, @Nullable String file, @Nullable LocalDate day) {

        /** What the remark says. */
        public enum Kind {
            /** This one does not count; the earlier revision goes on counting. */
            EARLIER_GOES_ON_COUNTING,
            /** A higher revision does not count; this one goes on counting. */
            LATER_DOES_NOT_COUNT,
            /** This one replaces the earlier revision. */
            REPLACES,
            /** A higher revision replaces this one. */
            REPLACED_BY,
            /** The same content as one received before. */
            SAME_AS,
            /** A check beforehand: nothing was kept. */
            NOTHING_KEPT,
            /** It arrived after the due day. */
            LATE,
            /** A nil return (零报告). */
            NIL_RETURN
        }

        public static Note of(Kind kind) {
            return new Note(kind, null, null, null);
        }
    }
}
