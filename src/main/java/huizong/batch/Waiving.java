package huizong.batch;

import huizong.catalogue.Period;
import huizong.jobs.JobCatalogue;
import huizong.jobs.NearestName;
import huizong.storing.SqlText;
import huizong.storing.Waivers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waives a rule (豁免): for a unit or all, for a stretch of periods or all, until a day.
 *
 * @param first first and last of the periods; both null for all
 * @param until last day on which it holds, null for ever
 */
public record Waiving(String rule, @Nullable String unit, @Nullable Period first, @Nullable Period last, @Nullable LocalDate until,
                      Signature signed) implements DeskAct {

    @Override
    public String word() {
        return "waive";
    }

    @Override
    public Written write(JdbcClient database, JobCatalogue catalogue, Moment moment) {
        Set<String> rules = rules(database, catalogue);
        boolean knownUnit = unit == null || catalogue.directory().allUnions().stream().anyMatch(u -> u.code().equals(unit));
        if (!rules.contains(rule)) {
            return new Written.Refused(Reason.NO_SUCH_RULE, List.of(rule, NearestName.of(rule, rules).orElse("")));
        } else if (!knownUnit) {
            Set<String> units = catalogue.directory().allUnions().stream().map(u -> u.code()).collect(Collectors.toSet());
            return new Written.Refused(Reason.NO_SUCH_UNIT, List.of(unit, NearestName.of(unit, units).orElse("")));
        } else if (until != null && until.isBefore(moment.today())) {
            return new Written.Refused(Reason.ALREADY_PAST, List.of(until.toString()));
        }
        Waivers.Waiver waiver = new Waivers.Waiver(rule, unit, periods(), first == null ? null : first.first(),
                last == null ? null : last.last(), until, signed.by(), signed.why(), moment.now());
        new Waivers(database).add(waiver);
        return new Written.Concerns(database.sql(SqlText.of("storing/submissions-of-waiver")).param("rule", rule).param("unit", unit)
                .param("first_day", waiver.first()).param("last_day", waiver.last()).query(Long.class).list(),
                List.of(rule));
    }

    private @Nullable String periods() {
        return first == null || last == null ? null : first.equals(last) ? first.text() : first.text() + ".." + last.text();
    }

    /** Rules of the jobs, and what has been found by codes and cross-cutting rules. */
    private static Set<String> rules(JdbcClient database, JobCatalogue catalogue) {
        Set<String> rules = new TreeSet<>(database.sql("select distinct coalesce(rule, code) from register.finding").query(String.class).list());
        catalogue.jobs().stream().flatMap(j -> j.forms().stream()).flatMap(f -> Stream.concat(f.rules().stream(),
                f.sheets().stream().flatMap(s -> s.rules().stream()))).forEach(r -> rules.add(r.id()));
        return rules;
    }
}
