package huizong.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How row checks came out: per check the rows that fail, and per submission how many rows cannot tell. */
final class Outcomes {

    private final Map<RowCheck, List<RowKey>> fails = new LinkedHashMap<>();
    private final Map<RowCheck, Map<Long, Long>> cannotTell = new LinkedHashMap<>();

    void fails(RowCheck check, long submission, Integer[] sheetRows) {
        List<RowKey> rows = fails.computeIfAbsent(check, c -> new ArrayList<>());
        for (int row : sheetRows) {
            rows.add(new RowKey(submission, row));
        }
    }

    void cannotTell(RowCheck check, long submission, long rows) {
        cannotTell.computeIfAbsent(check, c -> new LinkedHashMap<>()).merge(submission, rows, Long::sum);
    }

    /** The rows that fail, by submission and row. */
    List<RowKey> failing(RowCheck check) {
        return fails.getOrDefault(check, List.of()).stream()
                .sorted(java.util.Comparator.comparingLong(RowKey::submission).thenComparingInt(RowKey::sheetRow)).toList();
    }

    Map<Long, Long> cannotTell(RowCheck check) {
        return cannotTell.getOrDefault(check, Map.of());
    }
}
