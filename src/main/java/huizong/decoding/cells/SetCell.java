package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.decoding.words.Wording;
import huizong.reading.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Several codes of a list, separated by 、 ， ； / or a line break; kept distinct, in the list's order. */
final class SetCell implements CellDecoder {

    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;/\\n\\r]+");

    private final CodeBook book;

    SetCell(CodeBook book) {
        this.book = book;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        CellText.of(row, i, slot).ifPresent(text -> decodeText(text, row, i, slot));
    }

    private void decodeText(String text, Row row, int i, CellSlot slot) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : SEPARATORS.split(text)) {
            String member = Wording.stripped(part);
            if (member.isEmpty()) {
                continue;
            }
            String code = book.code(member).orElse(book.open() && StorableText.firstForbidden(member) < 0 ? member : null);
            if (code == null) {
                slot.unreadable(row, i, FindingCode.CODE, null, CodeCell.unknown(book, member));
                return;
            }
            codes.add(code);
        }
        List<String> ordered = new ArrayList<>(codes);
        ordered.sort(Comparator.comparingInt(book::place));
        slot.object(Held.TEXTS, List.copyOf(ordered));
    }
}
