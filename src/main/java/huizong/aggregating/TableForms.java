package huizong.aggregating;

import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import java.util.Set;
import java.util.TreeSet;

/** The forms whose submissions a table reads. */
public final class TableForms {

    private TableForms() {
    }

    /** As {@code job/form}, sorted; none where it reads the directory alone. */
    public static Set<String> of(TableDefinition table, JobCatalogue catalogue) {
        LinePlan plan = LinePlan.of(table, catalogue);
        Set<String> forms = new TreeSet<>();
        plan.split().sources().forEach(source -> plan.forms(source).forEach(f -> forms.add(f.job() + "/" + f.name())));
        return forms;
    }
}
