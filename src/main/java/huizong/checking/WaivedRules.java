package huizong.checking;

import huizong.storing.Waivers;
import huizong.storing.Waivers.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules the desk has waived, for a unit, a period or all, as they hold today. */
record WaivedRules(List<Waiver> waivers) {

    static WaivedRules on(JdbcClient database, LocalDate asOf) {
        return new WaivedRules(new Waivers(database).on(asOf));
    }

    /** The submissions of the group a rule is waived for. */
    Set<Long> waived(@Nullable String rule, Group group) {
        return group.submissions().stream().filter(s -> waivers.stream().anyMatch(w -> w.rule().equals(rule) && w.isOf(s.unit(), group.period())))
                .map(JudgedSubmission::id).collect(Collectors.toSet());
    }
}
