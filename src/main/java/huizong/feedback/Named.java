package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Facts as they stand in a sentence: {@code C4 职工人数 1,180}, with the sheet where it is another one than the finding's, and
 * the period or unit where it is another submission.
 *
 * @param sheet the name of the sheet the finding is about
 * @param row   how a whole row is called
 */
record Named(String sheet, FactLabels labels, Function<Fact, String> figure, IntFunction<String> row) {

    String of(Fact fact) {
        String label = labels.said(fact.label());
        return (place(fact) + label + (label.isEmpty() ? "" : " ") + figure.apply(fact)).strip();
    }

    /** Place and label without the figure. */
    String withoutFigure(Fact fact) {
        return (place(fact) + labels.said(fact.label())).strip();
    }

    private String place(Fact fact) {
        CellAddress at = fact.at();
        String origin = fact.origin() == null ? "" : fact.origin() + " ";
        if (at == null) {
            return origin;
        }
        boolean elsewhere = fact.origin() != null || !at.sheet().equals(sheet);
        return origin + (elsewhere && !at.sheet().isEmpty() ? at.sheet() + " " : "") + (at.column() == 0 && at.row() > 0 ? row.apply(at.row()) : at.reference()) + " ";
    }
}
