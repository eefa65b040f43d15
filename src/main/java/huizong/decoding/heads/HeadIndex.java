package huizong.decoding.heads;

import huizong.decoding.words.Wording;
import huizong.jobs.ColumnDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Columns by every label they may stand under: as printed, without brackets, without a trailing unit. One serves all
 * workbooks and workers: what it was asked once it knows, because the heads of one form are nearly always written alike.
 */
public final class HeadIndex {

    /** Labels kept; more than any template's have, and a file full of nonsense does not fill the memory. */
    private static final int MOST_KEPT = 20_000;


    private static final Pattern TRAILING_UNIT = Pattern.compile("[,/:、-]?(万元|亿元|千元|元|人次|人|个|件|户|次|%)$");

    private final Map<String, ColumnDefinition> whole = new HashMap<>();
    private final Map<String, ColumnDefinition> bare = new HashMap<>();
    private final Map<String, Optional<ColumnDefinition>> asked = new ConcurrentHashMap<>();
    private final int size;

    public HeadIndex(List<ColumnDefinition> columns) {
        size = columns.size();
        Set<String> shared = new HashSet<>();
        for (ColumnDefinition column : columns) {
            labels(column).forEach(label -> {
                whole.putIfAbsent(Wording.label(label), column);
                String head = Wording.head(label);
                ColumnDefinition other = bare.put(head, column);
                if (other != null && other != column) {
                    shared.add(head);
                }
            });
        }
        shared.forEach(bare::remove);
    }

    private static Stream<String> labels(ColumnDefinition column) {
        return Stream.concat(Stream.of(column.label(), column.title()), column.synonyms().stream()).distinct();
    }

    /** How many columns there are. */
    int size() {
        return size;
    }

    Optional<ColumnDefinition> column(String label) {
        Optional<ColumnDefinition> known = asked.get(label);
        if (known == null) {
            known = find(label);
            if (asked.size() < MOST_KEPT) {
                asked.put(label, known);
            }
        }
        return known;
    }

    private Optional<ColumnDefinition> find(String label) {
        ColumnDefinition exact = whole.get(Wording.label(label));
        if (exact != null) {
            return Optional.of(exact);
        }
        String head = Wording.head(label);
        ColumnDefinition loose = bare.get(head);
        return loose != null ? Optional.of(loose) : Optional.ofNullable(bare.get(TRAILING_UNIT.matcher(head).replaceFirst("")));
    }
}
