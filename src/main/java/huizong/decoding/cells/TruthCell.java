package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.words.Wording;
import huizong.reading.Row;
import java.util.Optional;
import java.util.Set;

/** Yes or no: 是 有 √ 1 Y against 否 无 × 0 N. A blank is neither. */
public final class TruthCell implements CellDecoder {

    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "✔", "☑", "对", "1", "Y", "YES", "TRUE");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "✘", "X", "0", "N", "NO", "FALSE");

    private static final String TRUE = "1";
    private static final String FALSE = "0";

    private final SharedTexts known = new SharedTexts();

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        String cached = known.get(row, i);
        if (cached != null) {
            slot.truth(cached.equals(TRUE) ? 1 : 0);
            return;
        }
        Optional<Boolean> truth = CellText.of(row, i).flatMap(TruthCell::of);
        truth.ifPresentOrElse(t -> {
            known.put(row, i, t ? TRUE : FALSE);
            slot.truth(t ? 1 : 0);
        }, () -> slot.unreadable(row, i, FindingCode.BOOLEAN, null));
    }

    /** What a text says; empty where it says neither. */
    public static Optional<Boolean> of(String text) {
        String plain = Wording.plain(text);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
