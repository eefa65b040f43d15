package huizong.storing;

import huizong.jobs.Query;
import java.util.HashSet;
import java.util.Set;

/** The aliases and steps visible at a place inside an expression's queries. */
record Scope(Set<String> aliases, Set<String> steps) {

    static final Scope OUTSIDE = new Scope(Set.of(), Set.of());

    Scope {
        aliases = Set.copyOf(aliases);
        steps = Set.copyOf(steps);
    }

    Scope withSources(Query query) {
        Set<String> more = new HashSet<>(aliases);
        query.from().forEach(source -> more.add(source.alias()));
        return new Scope(more, steps);
    }

    Scope withStep(String step) {
        Set<String> more = new HashSet<>(steps);
        more.add(step);
        return new Scope(aliases, more);
    }
}
