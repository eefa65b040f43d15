package huizong.decoding.cells;

import huizong.catalogue.FindingCode;
import huizong.decoding.PersonKey;
import huizong.decoding.words.Wording;
import huizong.reading.Row;
import java.util.regex.Pattern;

/** Persons, kept as keyed hash only: a resident number (checked where it looks like one) or another identifier. */
final class PersonCell implements CellDecoder {

    private static final Pattern LIKE_A_RESIDENT_NUMBER = Pattern.compile("\\d{16,20}[\\dX]?");
    private static final int SHORTEST = 4;

    private final PersonKey key;

    PersonCell(PersonKey key) {
        this.key = key;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        CellText.of(row, i, slot).map(Wording::plain).ifPresent(identifier -> {
            boolean resident = LIKE_A_RESIDENT_NUMBER.matcher(identifier).matches();
            if (resident ? CheckDigits.residentNumber(identifier) : identifier.length() >= SHORTEST) {
                slot.person(key.hash(identifier), resident ? identifier : null, i);
            } else {
                slot.unreadable(row, i, FindingCode.PERSON_ID, null);
            }
        });
    }
}
