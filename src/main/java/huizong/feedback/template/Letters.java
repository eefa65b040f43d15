package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;

/** The row under the head of a list: 甲 乙 丙 for what tells lines apart, 1 2 3 for what is counted. */
final class Letters {

    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸";

    private Letters() {
    }

    /** Where texts are more than there are letters, all columns are numbered. */
    static List<String> of(List<ColumnDefinition> columns) {
        boolean enough = columns.stream().filter(Letters::tells).count() <= LETTERS.length();
        List<String> letters = new ArrayList<>();
        int letter = 0;
        int number = 0;
        for (ColumnDefinition column : columns) {
            letters.add(enough && tells(column) ? LETTERS.substring(letter++, letter) : Integer.toString(++number));
        }
        return letters;
    }

    private static boolean tells(ColumnDefinition column) {
        return !column.type().numeric() || ListPlan.isSequence(column);
    }
}
