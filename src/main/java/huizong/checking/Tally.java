package huizong.checking;

import huizong.storing.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each rule failed and could not tell, per submission; passed is what is left. */
final class Tally {

    private record Key(long submission, String rule) {
    }

    private final Map<Key, Long> fails = new LinkedHashMap<>();
    private final Map<Key, Long> cannotTell = new LinkedHashMap<>();

    void fails(String rule, long submission, long rows) {
        fails.merge(new Key(submission, rule), rows, Long::sum);
    }

    /** @param failing what fails after one defect has become one finding */
    void add(Outcomes outcomes, List<RowCheck> checks, Map<RowCheck, List<RowKey>> failing) {
        for (RowCheck check : checks) {
            String rule = check.id() == null ? check.code().word() : check.id();
            failing.getOrDefault(check, List.of()).forEach(r -> fails(rule, r.submission(), 1));
            outcomes.cannotTell(check).forEach((submission, rows) -> cannotTell.merge(new Key(submission, rule), rows, Long::sum));
        }
    }

    void store(JdbcClient database) {
        List<Key> keys = java.util.stream.Stream.concat(fails.keySet().stream(), cannotTell.keySet().stream()).distinct().toList();
        if (!keys.isEmpty()) {
            database.sql(SqlText.of("checking/add-rule-outcomes")).param("ids", keys.stream().map(Key::submission).toArray(Long[]::new))
                    .param("rules", keys.stream().map(Key::rule).toArray(String[]::new))
                    .param("fails", keys.stream().map(k -> fails.getOrDefault(k, 0L)).toArray(Long[]::new))
                    .param("cannot_tell", keys.stream().map(k -> cannotTell.getOrDefault(k, 0L)).toArray(Long[]::new)).update();
        }
        fails.clear();
        cannotTell.clear();
    }
}
