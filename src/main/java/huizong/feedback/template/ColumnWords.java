package huizong.feedback.template;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A column in the clerk's words: what it is, what it takes. */
record ColumnWords(TemplateWords words) {

    private static final int SHOWN_CODES = 12;

    /** 整数, 日期, 单选. */
    String type(ColumnType type) {
        return words.of("type", type);
    }

    /** 是, 有条件, or nothing. */
    String required(ColumnDefinition column) {
        return column.required() instanceof Required.Always ? words.of("required.always")
                : column.required() instanceof Required.Never ? "" : words.of("required.when");
    }

    /** What a cell of the column takes, in a sentence or two. */
    String wanted(ColumnDefinition column) {
        List<String> wanted = new ArrayList<>();
        wanted.add(form(column));
        range(column, wanted);
        if (column.required() instanceof Required.Always) {
            wanted.add(words.of(column.dash() ? "wanted.must.dash" : "wanted.must"));
        } else if (column.required() instanceof Required.When) {
            wanted.add(words.of("wanted.must.when"));
        }
        if (column.inPeriod()) {
            wanted.add(words.of("wanted.in-period"));
        } else if (CellChecks.isDated(column) && !column.future()) {
            wanted.add(words.of("wanted.not-after"));
        }
        if (column.place()) {
            wanted.add(words.of("wanted.place"));
        }
        if (column.personal()) {
            wanted.add(words.of("wanted.personal"));
        }
        return String.join(words.of("join"), wanted);
    }

    private String form(ColumnDefinition column) {
        String unit = column.unit() == null ? "" : words.of("unit", column.unit());
        return switch (column.type()) {
            case TEXT -> words.of("wanted.text", column.length());
            case INTEGER -> words.of("wanted.integer", unit);
            case DECIMAL -> words.of("wanted.decimal", unit, column.decimals());
            case MONEY, PERCENT -> words.of("wanted", column.type(), column.decimals());
            case CODE -> words.of(column.codes() != null && column.codes().open() ? "wanted.code.open" : "wanted.code", codes(column));
            case SET -> words.of("wanted.set", codes(column));
            default -> words.of("wanted", column.type());
        };
    }

    private String codes(ColumnDefinition column) {
        CodeList list = Objects.requireNonNull(column.codes());
        String some = list.entries().stream().limit(SHOWN_CODES).map(e -> Choices.text(e, list)).collect(Collectors.joining(words.of("list")));
        return list.entries().size() > SHOWN_CODES ? words.of("codes.more", some, list.entries().size()) : some;
    }

    private void range(ColumnDefinition column, List<String> wanted) {
        if (!column.type().numeric()) {
            return;
        }
        if (column.low() != null && column.high() != null) {
            wanted.add(words.of("wanted.between", column.low().toPlainString(), column.high().toPlainString()));
        } else if (column.low() != null) {
            wanted.add(words.of("wanted.at-least", column.low().toPlainString()));
        } else if (column.high() != null) {
            wanted.add(words.of("wanted.at-most", column.high().toPlainString()));
        }
    }
}
