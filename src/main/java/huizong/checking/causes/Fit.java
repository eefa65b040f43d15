package huizong.checking.causes;

import huizong.decoding.cells.TypedDate;
import huizong.decoding.words.Wording;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import java.util.Set;

/** Whether a text looks like the values of a column: enough to tell that it stands in the wrong one, never to read it. */
final class Fit {

    private static final Set<String> TRUTHS = Set.of("是", "否", "√", "×", "有", "无", "Y", "N");
    private static final String NUMBER = "-?[\\d,，]+(\\.\\d+)?(E\\d+)?";

    private Fit() {
    }

    /** True only where the column's values have a look of their own. */
    static boolean of(String text, ColumnDefinition column) {
        String plain = Wording.stripped(text);
        return switch (column.type()) {
            case INTEGER, DECIMAL, MONEY, PERCENT -> plain.matches(NUMBER);
            case DATE, TIMESTAMP -> TypedDate.day(plain.length() > 10 ? plain.substring(0, 10) : plain).isPresent() || serial(plain);
            case BOOLEAN -> TRUTHS.contains(plain);
            case CODE, SET -> column.codes() != null && known(plain, column.codes());
            case DIVISION -> plain.matches("\\d{6}(\\d{3})?.*");
            case CREDIT_CODE -> plain.matches("[0-9A-Z]{18}");
            case UNION -> plain.matches("\\d{12}.*");
            case YEAR -> plain.matches("(19|20)\\d{2}(年|\\.0)?");
            case YEAR_MONTH -> plain.matches("(19|20)\\d{2}[-年]\\d{1,2}月?");
            case TIME -> plain.matches("\\d{1,2}:\\d{2}");
            case TEXT, PERSON, PHONE, REFERENCE -> false;
        };
    }

    /** A day of 2000 to 2049 as spreadsheets count. */
    private static boolean serial(String text) {
        return text.matches("(3[6-9]|4\\d|5[0-4])\\d{3}(\\.0)?");
    }

    private static boolean known(String text, CodeList codes) {
        return codes.entries().stream().anyMatch(e -> e.code().equals(text) || e.label().equals(text) || e.synonyms().contains(text));
    }
}
