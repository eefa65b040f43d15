package huizong.checking;

import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is referred to comes before what refers to it; otherwise the order of the job files, and within each its own. */
public final class ReferenceOrder {

    private ReferenceOrder() {
    }

    /** The order jobs are judged in: a row may refer to one of another job that came the same night. */
    public static List<JobDefinition> jobs(List<JobDefinition> jobs) {
        return ordered(jobs, job -> jobs.stream().filter(other -> other != job && refers(sheetsOf(job), sheetsOf(other))).toList());
    }

    private static List<SheetDefinition> sheetsOf(JobDefinition job) {
        return job.forms().stream().flatMap(f -> f.sheets().stream()).toList();
    }

    static List<FormDefinition> forms(JobDefinition job) {
        return ordered(job.forms(), form -> job.forms().stream().filter(other -> other != form && refers(form.sheets(), other.sheets())).toList());
    }

    static List<SheetDefinition> sheets(FormDefinition form) {
        return ordered(form.sheets(), sheet -> form.sheets().stream()
                .filter(other -> other != sheet && refers(List.of(sheet), List.of(other))).toList());
    }

    private static boolean refers(List<SheetDefinition> from, List<SheetDefinition> to) {
        Set<String> names = to.stream().map(SheetDefinition::name).collect(Collectors.toSet());
        return from.stream().flatMap(s -> s.columns().stream()).anyMatch(c -> c.reference() != null && names.contains(c.reference().sheet()));
    }

    private static <T> List<T> ordered(List<T> all, Function<T, List<T>> before) {
        Set<T> ordered = new LinkedHashSet<>();
        all.forEach(one -> place(one, before, ordered, new LinkedHashSet<>()));
        return new ArrayList<>(ordered);
    }

    private static <T> void place(T one, Function<T, List<T>> before, Set<T> ordered, Set<T> underWay) {
        if (!ordered.contains(one) && underWay.add(one)) {
            before.apply(one).forEach(b -> place(b, before, ordered, underWay));
            ordered.add(one);
        }
    }
}
