package huizong.decoding.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word nearest to one that is not known, to be offered as a question and never taken. */
public final class Nearest {

    private static final int LONGEST_COMPARED = 60;

    private Nearest() {
    }

    /** The nearest of the known words if it is near enough: at most a third of its letters differ, at least one may. */
    public static Optional<String> to(String word, Collection<String> known) {
        String plain = Wording.plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        return known.stream().map(k -> new Candidate(k, distance(plain, Wording.plain(k))))
                .filter(c -> c.distance <= Math.max(1, Math.min(plain.length(), c.word.length()) / 3) || contains(plain, c.word))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word)).map(Candidate::word);
    }

    private static boolean contains(String plain, String known) {
        String other = Wording.plain(known);
        return other.length() >= 2 && plain.length() >= 2 && (plain.contains(other) || other.contains(plain));
    }

    /** How many letters must be changed, added or dropped. */
    static int distance(String left, String right) {
        if (Math.abs(left.length() - right.length()) > LONGEST_COMPARED) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] line = new int[right.length() + 1];
            line[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                line[j] = Math.min(changed, Math.min(above[j], line[j - 1]) + 1);
            }
            above = line;
        }
        return above[right.length()];
    }

    private record Candidate(String word, int distance) {
    }
}
