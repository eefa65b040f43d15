package huizong.feedback.template;

import java.util.ArrayList;
import java.util.List;

/** The row under a head: 甲 乙 丙 for what tells lines apart, 1 2 3 for what is filled in. */
final class Letters {

    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸";

    private Letters() {
    }

    /** @param texts which columns hold texts; where they are more than there are letters, all are numbered */
    static List<String> of(List<Boolean> texts) {
        boolean enough = texts.stream().filter(t -> t).count() <= LETTERS.length();
        List<String> letters = new ArrayList<>();
        int letter = 0;
        int number = 0;
        for (boolean text : texts) {
            letters.add(enough && text ? LETTERS.substring(letter++, letter) : Integer.toString(++number));
        }
        return letters;
    }
}
