package huizong.feedback.template;

import huizong.jobs.ColumnDefinition;
import java.util.List;

/** Column widths in narrow characters; a Chinese one takes two. */
final class Widths {

    private static final int WIDEST = 26;

    private Widths() {
    }

    static int of(ColumnDefinition column, List<String> offered) {
        int head = Math.max(6, (text(column.label()) + 1) / 2 + 3);
        return Math.min(WIDEST, Math.max(content(column, offered), Math.min(head, 16)));
    }

    private static int content(ColumnDefinition column, List<String> offered) {
        if (ListPlan.isSequence(column)) {
            return 6;
        }
        return switch (column.type()) {
            case INTEGER, YEAR, TIME, YEAR_MONTH -> 9;
            case DECIMAL, PERCENT -> 10 + column.decimals() / 3;
            case MONEY -> 14;
            case DATE -> 12;
            case TIMESTAMP -> 17;
            case BOOLEAN -> 7;
            case CODE -> Math.min(20, 2 + offered.stream().mapToInt(Widths::text).max().orElse(8));
            case SET -> 22;
            case DIVISION -> 16;
            case UNION -> 26;
            case CREDIT_CODE, PERSON -> 20;
            case PHONE -> 15;
            case TEXT, REFERENCE -> column.length() <= 20 ? 14 : 18;
        };
    }

    /** Narrow characters of a text. */
    static int text(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    /** Lines a text takes in a column. */
    static int lines(String text, int width) {
        int room = Math.max(1, width - 2);
        return text.lines().mapToInt(line -> Math.max(1, (text(line) + room - 1) / room)).sum();
    }
}
