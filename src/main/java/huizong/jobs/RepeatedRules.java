package huizong.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules that say the same twice: equal expressions over one sheet, however they are spaced, bracketed or spelt. */
public final class RepeatedRules {

    /** @param later the rule that repeats {@code first} */
    public record Repeated(RuleDefinition first, RuleDefinition later) {
    }

    private RepeatedRules() {
    }

    public static List<Repeated> of(JobDefinition job) {
        List<Repeated> repeated = new ArrayList<>();
        for (FormDefinition form : job.forms()) {
            repeated.addAll(among(form.rules()));
            form.sheets().forEach(sheet -> repeated.addAll(among(sheet.rules())));
        }
        return repeated;
    }

    /** Rules that hold at different times do not repeat each other. */
    private static List<Repeated> among(List<RuleDefinition> rules) {
        Map<String, RuleDefinition> seen = new HashMap<>();
        List<Repeated> repeated = new ArrayList<>();
        for (RuleDefinition rule : rules) {
            String said = (rule.holds() != null ? ExpressionText.of(rule.holds()) : QueryText.of(rule.offenders())) + rule.dated();
            RuleDefinition first = seen.putIfAbsent(said, rule);
            if (first != null) {
                repeated.add(new Repeated(first, rule));
            }
        }
        return repeated;
    }
}
