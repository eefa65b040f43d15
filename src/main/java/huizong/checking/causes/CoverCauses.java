package huizong.checking.causes;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.checking.causes.CauseBoard.Pin;
import huizong.decoding.CoverCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All rows contradict the cover: then it is the cover. Its period, its as-of day, its unit. */
record CoverCauses(Causes.Told told, CauseBoard board) {

    private static final int FEWEST_ROWS = 2;
    private static final int PERCENT_OF_ROWS = 80;
    private static final int MONTH = 7;

    void find() {
        period();
        asOf();
        unit();
    }

    private void period() {
        List<Pin> outside = board.free(f -> f.code() == FindingCode.OUTSIDE_PERIOD);
        Set<String> months = outside.stream().map(p -> p.finding().read()).filter(r -> r != null && r.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .map(r -> r.substring(0, MONTH)).collect(Collectors.toCollection(TreeSet::new));
        if (ofAllRows(outside) && !months.isEmpty()) {
            List<Fact> facts = List.of(new Fact(Role.NEAREST, "", span(months), null));
            common(CauseKind.COVER_PERIOD, CoverCells.PERIOD, facts, withDates(outside));
        }
    }

    private void common(CauseKind kind, String field, List<Fact> facts, List<Pin> consequences) {
        CellAddress cell = told.cover().cell(field);
        board.common(kind, "", List.of(cell), cell.row() == 0 ? null : field, null, facts, consequences);
    }

    private static String span(Set<String> months) {
        List<String> sorted = List.copyOf(months);
        return sorted.size() == 1 ? sorted.get(0) : sorted.get(0) + " ~ " + sorted.get(sorted.size() - 1);
    }

    private void asOf() {
        List<Pin> late = board.free(f -> f.code() == FindingCode.AFTER_AS_OF || f.code() == FindingCode.AS_OF_DIFFERS);
        if (ofAllRows(late)) {
            Optional<String> day = late.stream().map(p -> p.finding().read()).filter(r -> r != null).max(String::compareTo);
            common(CauseKind.COVER_AS_OF, CoverCells.AS_OF, day.map(d -> List.of(new Fact(Role.NEAREST, "", d, null))).orElse(List.of()), withDates(late));
        }
    }

    private void unit() {
        List<Pin> outside = board.free(f -> f.code() == FindingCode.OUTSIDE_TERRITORY);
        Set<String> places = outside.stream().map(p -> p.finding().read()).filter(r -> r != null).collect(Collectors.toCollection(TreeSet::new));
        if (ofAllRows(outside) && !places.isEmpty()) {
            common(CauseKind.COVER_UNIT, CoverCells.UNIT, List.of(new Fact(Role.NEAREST, "", String.join("、", places.stream().limit(3).toList()), null)), withUnit(outside));
        }
    }

    /** With what the cover itself says of the unit that is not so. */
    private List<Pin> withUnit(List<Pin> outside) {
        List<Pin> all = new ArrayList<>(outside);
        all.addAll(board.free(f -> f.code() == FindingCode.COVER_FIELD));
        return all;
    }

    /** With all other findings about dates of the same rows. */
    private List<Pin> withDates(List<Pin> pins) {
        Set<CellAddress> rows = pins.stream().map(p -> row(p.finding())).collect(Collectors.toSet());
        Predicate<Finding> dates = f -> f.code() == FindingCode.OUTSIDE_PERIOD || f.code() == FindingCode.AFTER_AS_OF
                || f.code() == FindingCode.AS_OF_DIFFERS || f.also().contains("X09");
        List<Pin> all = new ArrayList<>(pins);
        board.free(dates.and(f -> rows.contains(row(f)))).stream().filter(p -> !pins.contains(p)).forEach(all::add);
        return all;
    }

    private static CellAddress row(Finding finding) {
        return CellAddress.wholeRow(finding.cell().sheet(), finding.cell().row());
    }

    /** True where they are refusals in nearly all rows of a sheet with several. */
    private boolean ofAllRows(List<Pin> pins) {
        Set<Integer> rows = pins.stream().filter(p -> p.finding().level() == Level.REFUSE).map(p -> p.finding().cell().row()).collect(Collectors.toSet());
        String sheet = pins.isEmpty() ? "" : pins.get(0).finding().sheet();
        long all = told.sheet(sheet).map(Causes.Sent::rows).orElse((long) Integer.MAX_VALUE);
        return rows.size() >= FEWEST_ROWS && rows.size() * 100L >= PERCENT_OF_ROWS * all;
    }
}
