package huizong.checking;

import huizong.catalogue.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles which of the submissions of one form and period stand, return by return: lower revisions first, equal ones as
 * received, so that the order of files changes nothing. Knows no database.
 *
 * <p>The same content as one that stands is a duplicate (X02); a revision not above one that stands is returned (X03);
 * one that counts takes the place of those below it; where it does not count, the last counting one goes on counting.
 */
final class Settlement {

    private final Map<JudgedSubmission, Standing> settled = new LinkedHashMap<>();
    private final Map<ReturnKey, List<JudgedSubmission>> rivals = new HashMap<>();
    private final Map<Long, Verdict> own;

    private record ReturnKey(String unit, @Nullable String fundCode) {
        static ReturnKey of(JudgedSubmission submission) {
            return new ReturnKey(submission.unit(), submission.fundCode());
        }
    }

    /**
     * @param earlier submissions of earlier runs that stand, with their verdicts
     * @param own     what the new ones' findings make of them
     */
    Settlement(Map<JudgedSubmission, Verdict> earlier, Map<Long, Verdict> own) {
        this.own = own;
        earlier.forEach((submission, verdict) -> put(submission, Standing.of(verdict)));
    }

    /** What becomes of the new submissions, and of earlier ones that lose their place. */
    Map<JudgedSubmission, Standing> settle(List<JudgedSubmission> submissions) {
        Map<JudgedSubmission, Standing> before = Map.copyOf(settled);
        submissions.stream().sorted(JudgedSubmission.BY_REVISION).forEach(this::settle);
        Map<JudgedSubmission, Standing> changed = new LinkedHashMap<>(settled);
        changed.keySet().removeIf(s -> settled.get(s).equals(before.get(s)));
        return changed;
    }

    private void put(JudgedSubmission submission, Standing standing) {
        if (settled.put(submission, standing) == null) {
            rivals.computeIfAbsent(ReturnKey.of(submission), k -> new ArrayList<>()).add(submission);
        }
    }

    private void settle(JudgedSubmission submission) {
        List<JudgedSubmission> rivals = this.rivals.getOrDefault(ReturnKey.of(submission), List.of()).stream()
                .filter(s -> settled.get(s).stands()).toList();
        Verdict verdict = own.getOrDefault(submission.id(), Verdict.RETURNED);
        JudgedSubmission same = rivals.stream().filter(submission::sameContentAs).findFirst().orElse(null);
        if (verdict == Verdict.UNREADABLE) {
            put(submission, Standing.of(verdict));
        } else if (same != null) {
            put(submission, new Standing(Verdict.DUPLICATE, Standing.SAME_CONTENT, same.id(), null, null));
        } else if (rivals.stream().anyMatch(r -> r.revision() >= submission.revision())) {
            put(submission, new Standing(Verdict.RETURNED, Standing.LOWER_REVISION, null, null, null));
        } else {
            put(submission, amongRivals(submission, verdict, rivals));
        }
    }

    private Standing amongRivals(JudgedSubmission submission, Verdict verdict, List<JudgedSubmission> rivals) {
        List<JudgedSubmission> counting = rivals.stream().filter(r -> settled.get(r).verdict().counts()).toList();
        if (!verdict.counts()) {
            return new Standing(verdict, counting.isEmpty() ? null : Standing.EARLIER_GOES_ON_COUNTING, null, null, null);
        }
        for (JudgedSubmission rival : new ArrayList<>(rivals)) {
            put(rival, settled.get(rival).supersededBy(submission.id()));
        }
        return new Standing(verdict, null, null, counting.isEmpty() ? null : counting.get(counting.size() - 1).id(), null);
    }
}
