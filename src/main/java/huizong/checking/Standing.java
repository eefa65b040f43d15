package huizong.checking;

import huizong.catalogue.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a submission.
 *
 * @param sameAs       the one it repeats, null unless a duplicate
 * @param replaces     the counting one it takes the place of
 * @param supersededBy the one that takes its place
 */
record Standing(Verdict verdict, @Nullable String reason, @Nullable Long sameAs, @Nullable Long replaces, @Nullable Long supersededBy) {

    /** It does not count, and an earlier revision goes on counting. */
    static final String EARLIER_GOES_ON_COUNTING = "earlier-goes-on-counting";
    static final String LOWER_REVISION = "lower-revision";
    static final String SAME_CONTENT = "same-content";

    static Standing of(Verdict verdict) {
        return new Standing(verdict, null, null, null, null);
    }

    boolean stands() {
        return verdict.counts() || verdict == Verdict.HELD;
    }

    Standing supersededBy(long other) {
        return new Standing(Verdict.SUPERSEDED, reason, sameAs, replaces, other);
    }
}
