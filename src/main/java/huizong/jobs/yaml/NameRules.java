package huizong.jobs.yaml;

import huizong.jobs.ReservedWords;
import huizong.jobs.SourcePlace;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a name may be. */
final class NameRules {

    private static final Pattern SQL_NAME = Pattern.compile("[a-z][a-z0-9_]{0,47}");
    private static final Pattern FILE_NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{IsHan}A-Za-z0-9_.+-]+");

    private NameRules() {
    }

    /** Columns, sheets, derived columns, measures, parameters: names of SQL, never quoted. */
    static void sqlName(String name, SourcePlace at, Problems problems) {
        if (!SQL_NAME.matcher(name).matches()) {
            String lower = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
            String suggestion = SQL_NAME.matcher(lower).matches() ? "; write \"" + lower + "\"" : "";
            problems.add(at, "\"" + name + "\" is no name: a letter a-z, then at most 47 of a-z, 0-9 and _" + suggestion);
        } else if (ReservedWords.contains(name)) {
            problems.add(at, "\"" + name + "\" is a reserved word of PostgreSQL; write \"" + name + "_no\", \"" + name
                    + "_on\" or another word that says more");
        }
    }

    /** Jobs, forms and code lists: words joined by hyphens. */
    static void fileName(String name, SourcePlace at, Problems problems) {
        if (!FILE_NAME.matcher(name).matches()) {
            problems.add(at, "\"" + name + "\" is no name: words of a-z and 0-9 joined by -");
        }
    }

    /** Rules, checks, codes of forms and tables: what stands on paper. */
    static void paperCode(String code, SourcePlace at, Problems problems) {
        if (!PLAIN_WORD.matcher(code).matches()) {
            problems.add(at, "\"" + code + "\" is no code: letters, digits, - and . only");
        }
    }
}
