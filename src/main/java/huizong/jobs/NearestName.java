package huizong.jobs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name an author most likely meant: the smallest edit distance, at most a third of the word. */
public final class NearestName {

    private NearestName() {
    }

    public static Optional<String> of(String word, Collection<String> known) {
        int furthest = Math.max(1, word.length() / 3);
        return known.stream().distinct().filter(name -> distance(word, name) <= furthest)
                .min(Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(Comparator.naturalOrder()));
    }

    /** A further sentence {@code ; did you mean "x"?}, empty where nothing is near. */
    public static String hint(String word, Collection<String> known) {
        return of(word, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    /** Insertions, deletions, changes and swaps of neighbours that turn one word into the other. */
    static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[right.length()];
    }
}
