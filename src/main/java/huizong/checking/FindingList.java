package huizong.checking;

import huizong.catalogue.Finding;
import huizong.storing.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings on their way to the register, by submission. */
final class FindingList {

    private final Map<Long, List<Finding>> findings = new TreeMap<>();

    void add(long submission, Finding finding) {
        findings.computeIfAbsent(submission, s -> new ArrayList<>()).add(finding);
    }

    /** What was collected so far. */
    Map<Long, List<Finding>> bySubmission() {
        return findings;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Stores what was collected, in reading order, and begins anew. */
    void store(Findings register) {
        findings.values().forEach(l -> l.sort(Comparator.comparing(Finding::cell).thenComparing(f -> String.valueOf(f.rule()))));
        register.store(Findings.Stage.JUDGE, findings);
        findings.clear();
    }
}
