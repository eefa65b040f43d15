package huizong.feedback.formula;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Conditions put together, with what is certain left out. */
public final class Terms {

    static final String TRUE = "TRUE";
    static final String FALSE = "FALSE";

    private Terms() {
    }

    /** TRUE where all are. */
    public static String all(String... terms) {
        return all(Arrays.asList(terms));
    }

    static String all(List<String> terms) {
        return join("AND", terms, TRUE, FALSE);
    }

    /** TRUE where one is. */
    public static String any(String... terms) {
        return any(Arrays.asList(terms));
    }

    static String any(List<String> terms) {
        return join("OR", terms, FALSE, TRUE);
    }

    private static String join(String function, List<String> terms, String idle, String decisive) {
        Set<String> left = new LinkedHashSet<>(terms);
        left.remove(idle);
        if (left.contains(decisive)) {
            return decisive;
        }
        return left.isEmpty() ? idle : left.size() == 1 ? left.iterator().next() : function + "(" + String.join(",", left) + ")";
    }

    public static String not(String term) {
        return term.equals(TRUE) ? FALSE : term.equals(FALSE) ? TRUE : "NOT(" + term + ")";
    }

    public static String when(String condition, String then, String otherwise) {
        return condition.equals(TRUE) || then.equals(otherwise) ? then
                : condition.equals(FALSE) ? otherwise : "IF(" + condition + "," + then + "," + otherwise + ")";
    }

    /** FALSE where the condition is an error; nothing is said where it cannot be one. */
    static String safe(String condition) {
        return "IFERROR(" + condition + "," + FALSE + ")";
    }

    /** A text literal. */
    public static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
