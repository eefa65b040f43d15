package huizong.batch;

import huizong.catalogue.Period;
import huizong.jobs.JobCatalogue;
import huizong.jobs.NearestName;
import huizong.storing.SqlText;
import huizong.storing.Waivers;
import huizong.storing.Waivers.Waiver;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends waivers before their day (终止豁免): from today on the rule binds again. Those of the rule that hold today, all of
 * them where neither a unit nor periods are named; they stay on record with who ended them and why.
 *
 * @param unit  only those of this unit, not those of all units; null for any
 * @param first first and last of the periods as the waiver names them; both null for any
 */
public record EndingWaivers(String rule, @Nullable String unit, @Nullable Period first, @Nullable Period last, Signature signed)
        implements DeskAct {

    @Override
    public String word() {
        return "end-waiver";
    }

    @Override
    public Written write(JdbcClient database, JobCatalogue catalogue, Moment moment) {
        Waivers waivers = new Waivers(database);
        List<Waiver> holding = waivers.on(moment.today());
        List<Waiver> ended = waivers.end(new Waivers.Ending(rule, unit, first == null ? null : first.first(), last == null ? null : last.last(),
                moment.today(), signed.by(), signed.why(), moment.now()));
        if (ended.isEmpty()) {
            return new Written.Refused(Reason.NO_SUCH_WAIVER, List.of(rule, nearest(holding)));
        }
        List<Long> concerned = ended.stream().flatMap(w -> submissions(database, w).stream()).distinct().toList();
        return new Written.Concerns(concerned, ended.stream().map(EndingWaivers::matter).toList());
    }

    /** What does hold of this rule; else the rule with the nearest name that is waived. */
    private String nearest(List<Waiver> holding) {
        List<String> same = holding.stream().filter(w -> w.rule().equals(rule)).map(EndingWaivers::matter).toList();
        Set<String> rules = holding.stream().map(Waiver::rule).collect(Collectors.toCollection(TreeSet::new));
        return same.isEmpty() ? NearestName.of(rule, rules).orElse(String.join("、", rules)) : String.join("、", same);
    }

    private static List<Long> submissions(JdbcClient database, Waiver waiver) {
        return database.sql(SqlText.of("storing/submissions-of-waiver")).param("rule", waiver.rule()).param("unit", waiver.unit())
                .param("first_day", waiver.first()).param("last_day", waiver.last()).query(Long.class).list();
    }

    private static String matter(Waiver waiver) {
        return Stream.of(waiver.rule(), waiver.unit(), waiver.periods()).filter(w -> w != null).collect(Collectors.joining(" "));
    }
}
