package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.decoding.words.Wording;
import huizong.reading.Row;

/** Unified social credit codes (GB 32100), in capitals and half width. */
final class CreditCodeCell implements CellDecoder {

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        CellText.of(row, i, slot).map(Wording::plain).ifPresent(code -> {
            if (CheckDigits.creditCode(code)) {
                slot.object(Held.TEXT, code);
            } else {
                slot.unreadable(row, i, FindingCode.CREDIT_CODE, null);
            }
        });
    }
}
