package huizong.jobs.yaml;

import huizong.jobs.Problem;
import huizong.jobs.SourcePlace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the problems of all files; each is said once. */
public final class Problems {

    private final Set<Problem> problems = new TreeSet<>();

    public void add(SourcePlace place, String message) {
        problems.add(new Problem(place, message));
    }

    /** By file, line and column. */
    public List<Problem> sorted() {
        return List.copyOf(problems);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }
}
