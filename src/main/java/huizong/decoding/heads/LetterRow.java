package huizong.decoding.heads;

import huizong.decoding.cells.CellText;
import huizong.decoding.words.Wording;
import huizong.reading.Row;

/** The row 甲 乙 丙 1 2 under a head: letters for texts, numbers in sequence for figures. */
public final class LetterRow {

    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸";

    private LetterRow() {
    }

    public static boolean is(Row row) {
        int number = 0;
        int letter = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = CellText.of(row, i).map(Wording::plain).orElse("");
            if (text.length() == 1 && LETTERS.indexOf(text.charAt(0)) == letter) {
                letter++;
            } else if (text.equals(Integer.toString(number + 1))) {
                number++;
            } else {
                return false;
            }
        }
        return letter > 0 ? letter + number > 1 : number > 2;
    }
}
