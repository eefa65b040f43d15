package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.cells.RowValues.Held;
import huizong.decoding.words.Wording;
import huizong.reading.Row;
import java.util.regex.Pattern;

/** Telephone numbers: seven digits or more, with area code and extension as people write them. */
final class PhoneCell implements CellDecoder {

    private static final Pattern PHONE = Pattern.compile("(\\+?86-?)?(\\(?0\\d{2,3}\\)?-?)?\\d{7,8}((-|转)\\d{1,6})?|(\\+?86-?)?1\\d{2}-?\\d{4}-?\\d{4}"
            + "|[48]00-?\\d{3}-?\\d{4}|\\d{5,6}");

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        CellText.of(row, i, slot).map(Wording::plain).ifPresent(phone -> {
            if (PHONE.matcher(phone).matches()) {
                slot.object(Held.TEXT, phone);
            } else {
                slot.unreadable(row, i, FindingCode.PHONE, null);
            }
        });
    }
}
