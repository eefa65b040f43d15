package huizong.storing;

import huizong.catalogue.Cover;
import huizong.catalogue.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the register has it.
 *
 * @param attempts     how often loading it broke the machine
 * @param cover        null while its cover is unread or could not be read
 * @param jobVersion   the definition it was loaded by; null without a cover
 * @param contentHash  over the decoded values of its sheets; null until loaded
 * @param verdict      null until judged
 * @param reason       word behind the verdict (html-renamed, lower-revision), null where the findings say it
 * @param sameAs       the submission it duplicates
 * @param replaces     the counting submission it took the place of
 * @param supersededBy the submission that took its place
 */
public record Submission(long id, long runId, State state, int attempts, ArrivedFile file, @Nullable Cover cover,
                         @Nullable String jobVersion, @Nullable String contentHash, long rowsRead, long rowsRefused,
                         @Nullable Verdict verdict, @Nullable String reason, @Nullable Long sameAs, @Nullable Long replaces,
                         @Nullable Long supersededBy, @Nullable Instant judgedAt, @Nullable Instant answeredAt) {

    /** How far it has come. */
    public enum State {
        NEW, LOADED, JUDGED, ANSWERED;

        /** The word of {@code register.submission.state}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
