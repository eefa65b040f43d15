package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        boolean place = fact.value() == null && label.isEmpty() && (fact.at() != null || fact.origin() != null);
        return place || Fact.HIDDEN.equals(fact.value()) ? withoutFigure(fact) : (place(fact) + label + (label.isEmpty() ? "" : " ") + figure.apply(fact)).strip();
    }

    /** Place and label without the figure. */
    String withoutFigure(Fact fact) {
        return (place(fact) + labels.said(fact.label())).strip();
    }

    /** One behind the other: the file, the sheet and the label are said where they are others than those before. */
    String listed(List<Fact> facts, String divider) {
        List<String> told = new ArrayList<>();
        Fact before = null;
        for (Fact fact : facts) {
            told.add(before == null || !sameSheet(before, fact) ? of(fact) : cell(fact, before));
            before = fact;
        }
        return told.stream().distinct().collect(Collectors.joining(divider));
    }

    private static boolean sameSheet(Fact one, Fact other) {
        boolean cover = one.at() == null && other.at() == null && one.origin() != null && one.value() != null && other.value() != null;
        return cover && one.origin().equals(other.origin()) || one.at() != null && other.at() != null && one.at().sheet().equals(other.at().sheet()) && Objects.equals(one.origin(), other.origin());
    }

    private String cell(Fact fact, Fact before) {
        String label = fact.label().equals(before.label()) ? "" : labels.said(fact.label());
        boolean shown = fact.value() != null && !fact.value().equals(Fact.HIDDEN) || fact.value() == null && !fact.label().isEmpty();
        return Stream.of(fact.at() == null ? "" : reference(fact.at()), label, shown ? figure.apply(fact) : "").filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String place(Fact fact) {
        CellAddress at = fact.at();
        String origin = fact.origin() == null ? "" : fact.origin() + " ";
        if (at == null) {
            return origin;
        }
        boolean elsewhere = fact.origin() != null || !at.sheet().equals(sheet);
        return origin + (elsewhere && !at.sheet().isEmpty() ? at.sheet() + " " : "") + reference(at) + " ";
    }

    private String reference(CellAddress at) {
        return at.column() == 0 && at.row() > 0 ? row.apply(at.row()) : at.reference();
    }
}
