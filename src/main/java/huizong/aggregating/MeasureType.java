package huizong.aggregating;

import huizong.jobs.Expression;
import huizong.jobs.JobCatalogue;
import huizong.jobs.SheetDefinition;
import huizong.jobs.TableDefinition;
import huizong.jobs.TableDefinition.Measure;
import huizong.storing.StoredType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SQL type a measure is kept as: counts whole, sums exact, flags true or false. */
final class MeasureType {

    private static final Set<String> OF_TEXT = Set.of("string_agg", "to_char", "upper", "lower", "concat", "concat_ws");
    private static final Set<String> OF_TRUTH = Set.of("bool_and", "bool_or", "every");

    private MeasureType() {
    }

    static String of(Measure measure, TableDefinition table, JobCatalogue catalogue) {
        String source = measure.from() == null ? table.from() : measure.from();
        List<SheetDefinition> sheets = source == null ? List.of() : SourceSheets.of(table, source, catalogue);
        return of(measure.value(), sheets);
    }

    private static String of(Expression e, List<SheetDefinition> sheets) {
        if (e instanceof Expression.Aggregate aggregate) {
            return ofCall(aggregate, sheets);
        } else if (truth(e)) {
            return "boolean";
        } else if (e instanceof Expression.Cast cast) {
            return cast.type();
        } else if (e instanceof Expression.Case choice) {
            return of(choice.whens().get(0).value(), sheets);
        } else if (e instanceof Expression.Call call) {
            return OF_TEXT.contains(call.function()) ? "text"
                    : call.function().equals("coalesce") ? of(call.arguments().get(0), sheets) : "numeric";
        } else if (e instanceof Expression.Name name) {
            return sheets.stream().findFirst().flatMap(s -> s.column(name.name()))
                    .map(c -> StoredType.of(c.type()).sql()).orElse("numeric");
        }
        return e instanceof Expression.Text || joins(e) ? "text" : "numeric";
    }

    private static boolean joins(Expression e) {
        return e instanceof Expression.Arithmetic a && a.sign() == Expression.Sign.JOINED;
    }

    private static boolean truth(Expression e) {
        return e instanceof Expression.Comparison || e instanceof Expression.Logic || e instanceof Expression.Not
                || e instanceof Expression.Between || e instanceof Expression.In || e instanceof Expression.IsNull
                || e instanceof Expression.IsTruth || e instanceof Expression.Truth;
    }

    private static String ofCall(Expression.Aggregate aggregate, List<SheetDefinition> sheets) {
        String function = aggregate.function();
        if (function.equals("count")) {
            return "bigint";
        } else if (OF_TRUTH.contains(function)) {
            return "boolean";
        } else if (OF_TEXT.contains(function)) {
            return "text";
        }
        boolean keepsType = Set.of("min", "max", "mode", "percentile_disc").contains(function);
        Optional<Expression> argument = aggregate.arguments().stream().findFirst();
        return keepsType && argument.isPresent() ? of(argument.get(), sheets) : "numeric";
    }
}
