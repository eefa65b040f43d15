package huizong.decoding.heads;

import huizong.decoding.words.Wording;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Indicators of a matrix by code, or by label where the row has no code; answers with the stored column's index. */
public final class IndicatorIndex {

    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, Integer> byLabel = new HashMap<>();

    /** @param expected the indicators asked for in the period */
    public IndicatorIndex(SheetDefinition sheet, List<ColumnDefinition> expected) {
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            ColumnDefinition column = sheet.columns().get(i);
            if (expected.contains(column)) {
                byCode.put(code(column.code() == null ? column.name() : column.code()), i);
                if (byLabel.put(Wording.head(column.label()), i) != null) {
                    shared.add(Wording.head(column.label()));
                }
                int index = i;
                column.synonyms().forEach(s -> byLabel.putIfAbsent(Wording.head(s), index));
            }
        }
        shared.forEach(byLabel::remove);
    }

    /** Codes with and without leading zeros are the same: spreadsheets drop them. */
    private static String code(String text) {
        return Wording.plain(text).replaceFirst("^0+(?=\\d)", "");
    }

    /** @return null where no indicator has the code */
    public @Nullable Integer ofCode(String code) {
        return byCode.get(code(code));
    }

    /** @return null where no indicator, or more than one, has the label */
    public @Nullable Integer ofLabel(String label) {
        return byLabel.get(Wording.head(label));
    }
}
