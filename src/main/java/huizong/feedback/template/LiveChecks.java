package huizong.feedback.template;

import huizong.catalogue.Level;
import huizong.checking.SheetChecks;
import huizong.checking.SheetChecks.Asked;
import huizong.feedback.formula.Carried;
import huizong.feedback.formula.Carried.Formula;
import huizong.feedback.formula.FormulaPrinter;
import huizong.feedback.formula.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of one sheet: the job's rules and what its columns declare, as far as formulas can put them. */
final class LiveChecks {

    private final TemplateOrder order;
    private final SheetPlan plan;
    private final SheetCells cells;

    LiveChecks(TemplateOrder order, SheetPlan plan, SheetCells cells) {
        this.order = order;
        this.plan = plan;
        this.cells = cells;
    }

    /** Every rule and declaration about one row, carried or left, in the order of the job file. */
    List<LiveCheck> ofRows() {
        List<Asked> asked = SheetChecks.of(order.catalogue(), order.job(), order.form(), plan.sheet(), order.followed());
        FormulaPrinter printer = new FormulaPrinter(cells);
        Map<Asked, Carried> printed = new LinkedHashMap<>();
        asked.forEach(a -> printed.put(a, printer.fails(a.holds())));
        List<LiveCheck> checks = new ArrayList<>();
        for (Asked one : asked) {
            String column = Optional.ofNullable(one.column()).orElse(plan.columns().get(0).name());
            boolean there = plan.columns().stream().anyMatch(c -> c.name().equals(column));
            Carried carried = there ? withoutSilenced(one, printed) : new Carried.Left(Carried.Reason.OTHER_ROWS);
            checks.add(new LiveCheck(one.id(), one.level(), column, carried));
        }
        return checks;
    }

    /** Where another question has spoken of the same defect at another cell, this one stays silent. */
    private Carried withoutSilenced(Asked one, Map<Asked, Carried> printed) {
        return printed.get(one).fold(fails -> {
            String others = printed.keySet().stream().filter(w -> w.silences(one) && !String.valueOf(w.column()).equals(one.column()))
                    .map(w -> printed.get(w).fold(f -> f, reason -> "FALSE")).reduce("FALSE", Terms::any);
            return new Formula(Terms.all(plan.begun(), fails, Terms.not(others)));
        }, Carried.Left::new);
    }

    /** What each cell must be by itself: given, in range, in the period, told apart from the others. */
    List<LiveCheck> ofCells() {
        return new CellChecks(order, plan, cells).all();
    }

    /** All that is carried, the hardest first: where several speak of a cell, the hardest has its colour. */
    List<LiveCheck> carried() {
        List<LiveCheck> all = new ArrayList<>(ofCells());
        all.addAll(ofRows());
        return all.stream().filter(c -> c.carried() instanceof Formula)
                .sorted(java.util.Comparator.comparing((LiveCheck c) -> c.level()).reversed()).toList();
    }

    static LiveCheck refuse(String id, String column, String fails) {
        return new LiveCheck(id, Level.REFUSE, column, new Formula(fails));
    }
}
