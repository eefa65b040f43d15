package huizong.aggregating;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What functions of one row come to. */
final class NaiveFunctions {

    private NaiveFunctions() {
    }

    static Object call(String function, List<Object> arguments) {
        switch (function) {
            case "coalesce":
                return arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case "nullif":
                return Boolean.TRUE.equals(NaiveExpression.order(arguments.get(0), arguments.get(1), o -> o == 0)) ? null : arguments.get(0);
            case "greatest", "least":
                Comparator<Object> order = NaiveExpression::compare;
                return arguments.stream().filter(Objects::nonNull).max(function.equals("greatest") ? order : order.reversed()).orElse(null);
            case "concat_ws":
                return arguments.stream().skip(1).filter(Objects::nonNull).map(NaiveExpression::text).collect(Collectors.joining(NaiveExpression.text(arguments.get(0))));
            case "regexp_replace":
                return arguments.get(0) == null ? null
                        : NaiveExpression.text(arguments.get(0)).replaceFirst(NaiveExpression.text(arguments.get(1)), NaiveExpression.text(arguments.get(2)).replace('\\', '$'));
            case "left":
                return arguments.get(0) == null ? null : NaiveExpression.text(arguments.get(0)).substring(0, Math.min(NaiveExpression.text(arguments.get(0)).length(), NaiveExpression.number(arguments.get(1)).intValue()));
            case "starts_with":
                return arguments.contains(null) ? null : NaiveExpression.text(arguments.get(0)).startsWith(NaiveExpression.text(arguments.get(1)));
            case "make_date":
                return arguments.contains(null) ? null : LocalDate.of(NaiveExpression.number(arguments.get(0)).intValue(), NaiveExpression.number(arguments.get(1)).intValue(),
                        NaiveExpression.number(arguments.get(2)).intValue());
            case "abs":
                return arguments.get(0) == null ? null : NaiveExpression.number(arguments.get(0)).abs();
            case "date_part", "extract":
                return part(NaiveExpression.text(arguments.get(0)), arguments.get(1));
            case "cardinality":
                return arguments.get(0) == null ? null : BigDecimal.valueOf(((List<?>) arguments.get(0)).size());
            default:
                throw new NaiveExpression.NoOpinion(function);
        }
    }

    private static Object part(String part, Object of) {
        if (of == null || of instanceof Duration) {
            return of == null ? null : part.equals("epoch") ? BigDecimal.valueOf(((Duration) of).toSeconds()) : null;
        }
        LocalDate day = of instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) of;
        return switch (part) {
            case "year" -> BigDecimal.valueOf(day.getYear());
            case "month" -> BigDecimal.valueOf(day.getMonthValue());
            default -> throw new NaiveExpression.NoOpinion(part);
        };
    }
}
