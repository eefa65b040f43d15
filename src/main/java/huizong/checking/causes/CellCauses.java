package huizong.checking.causes;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.checking.causes.CauseBoard.Pin;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells: a relation one of whose cells is wrong by itself, one cell in several relations, several findings at one cell. */
record CellCauses(Causes.Told told, CauseBoard board) {

    /** Findings about figures against each other: they can be consequences of what one cell holds. */
    private static final Set<FindingCode> RELATIONS = Set.of(FindingCode.RULE, FindingCode.PART_EXCEEDS_TOTAL,
            FindingCode.PARTS_DIFFER_FROM_TOTAL, FindingCode.RATIO_DIFFERS, FindingCode.CUMULATIVE_FELL, FindingCode.UNUSUAL_VALUE,
            FindingCode.TOTAL_LINE, FindingCode.DUPLICATE_KEY, FindingCode.REPORTED_TWICE);

    void find() {
        wrongByThemselves();
        groups().values().forEach(this::shared);
        sameCell();
    }

    private static boolean relation(Finding finding) {
        return RELATIONS.contains(finding.code());
    }

    private void wrongByThemselves() {
        Map<CellAddress, Finding> byCell = new HashMap<>();
        board.standing().stream().map(Pin::finding).filter(f -> !relation(f) && f.cell().row() > 0 && f.cell().column() > 0)
                .forEach(f -> f.cells().forEach(c -> byCell.putIfAbsent(c, f)));
        for (Pin pin : board.free(CellCauses::relation)) {
            pin.finding().cells().stream().filter(byCell::containsKey).findFirst()
                    .ifPresent(cell -> board.fold(byCell.get(cell), List.of(pin)));
        }
    }

    /** Relations by row; those of matrices together, for they compare across sheets. */
    private Map<String, List<Pin>> groups() {
        Map<String, List<Pin>> groups = new LinkedHashMap<>();
        for (Pin pin : board.free(f -> relation(f) && f.cell().row() > 0)) {
            boolean matrix = told.definition(pin.finding().sheet()).map(SheetDefinition::layout).filter(l -> l == Layout.MATRIX).isPresent();
            groups.computeIfAbsent(matrix ? "" : pin.finding().sheet() + " " + pin.finding().cell().row(), k -> new ArrayList<>()).add(pin);
        }
        return groups;
    }

    /** The cell most relations share, again and again, until no two share one. */
    private void shared(List<Pin> group) {
        List<Pin> left = new ArrayList<>(group);
        while (left.size() > 1) {
            Map<CellAddress, List<Pin>> byCell = new HashMap<>();
            left.forEach(p -> figures(p.finding()).forEach(c -> byCell.computeIfAbsent(c, k -> new ArrayList<>()).add(p)));
            if (byCell.isEmpty()) {
                return;
            }
            Map.Entry<CellAddress, List<Pin>> most = byCell.entrySet().stream().max(Comparator
                    .comparingInt((Map.Entry<CellAddress, List<Pin>> e) -> e.getValue().size())
                    .thenComparing(e -> e.getValue().stream().filter(p -> p.finding().cell().equals(e.getKey())).count())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder())).orElseThrow();
            if (most.getValue().size() < 2) {
                return;
            }
            tell(most.getKey(), most.getValue());
            left.removeAll(most.getValue());
        }
    }

    /** The cells whose figures a relation is about; what merely made it apply is no figure of it. */
    private static Set<CellAddress> figures(Finding finding) {
        return finding.facts().stream().filter(f -> f.at() != null && f.origin() == null && f.role() != Role.GIVEN && f.role() != Role.LIKELY
                        && f.role() != Role.BEHIND)
                .filter(f -> f.value() != null && f.value().matches("-?\\d+(\\.\\d+)?")).map(Fact::at).collect(Collectors.toSet());
    }

    /** Only where something must be corrected: what is merely to be explained is asked one by one. */
    private void tell(CellAddress cell, List<Pin> pins) {
        boolean asked = pins.stream().noneMatch(p -> p.finding().level() == Level.REFUSE || p.finding().level() == Level.HOLD);
        if (asked) {
            return;
        }
        Finding example = pins.stream().map(Pin::finding).filter(f -> f.cell().equals(cell)).findFirst().orElse(pins.get(0).finding());
        String column = example.cell().equals(cell) ? example.column() : column(cell);
        String read = pins.stream().flatMap(p -> p.finding().facts().stream()).filter(f -> cell.equals(f.at()) && f.origin() == null)
                .map(f -> String.valueOf(f.value())).findFirst().orElse(null);
        board.common(CauseKind.CELL, sheet(cell, example), List.of(cell), column, read, clause(hardest(pins)), pins);
    }

    /** The first of those that weigh most: what must be corrected is said before what may be so. */
    private static Finding hardest(List<Pin> pins) {
        return pins.stream().map(Pin::finding).max(Comparator.comparing(Finding::level)).orElseThrow();
    }

    /** The first thing that does not hold, so that its figures stand in the line. */
    private static List<Fact> clause(Finding finding) {
        List<Fact> clause = new ArrayList<>();
        boolean begun = false;
        for (Fact fact : finding.facts()) {
            boolean left = fact.role() == Role.LEFT || fact.role() == Role.TOTAL;
            if (begun && left) {
                return clause;
            }
            begun |= left;
            if (begun && fact.role() != Role.LIKELY && fact.role() != Role.COUNT) {
                clause.add(fact);
            }
        }
        return clause;
    }

    private @org.jspecify.annotations.Nullable String column(CellAddress cell) {
        for (Causes.Sent sent : told.sheets()) {
            if (sent.places().title().equals(cell.sheet())) {
                return sent.places().columns().isEmpty()
                        ? sent.places().cells().entrySet().stream().filter(e -> e.getValue().equals(cell)).map(Map.Entry::getKey).findFirst().orElse(null)
                        : sent.places().columns().entrySet().stream().filter(e -> e.getValue() == cell.column()).map(Map.Entry::getKey).findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private String sheet(CellAddress cell, Finding example) {
        return told.sheets().stream().filter(s -> s.places().title().equals(cell.sheet())).map(s -> s.places().sheet()).findFirst()
                .orElse(example.sheet());
    }

    /** Nothing is said twice about a cell: what is hardest speaks, the rest stands under it. */
    private void sameCell() {
        Map<CellAddress, List<Pin>> byCell = new LinkedHashMap<>();
        board.standing().stream().filter(p -> p.finding().cell().row() > 0 && p.finding().cell().column() > 0)
                .forEach(p -> byCell.computeIfAbsent(p.finding().cell(), c -> new ArrayList<>()).add(p));
        byCell.values().stream().filter(pins -> pins.size() > 1).forEach(pins -> {
            Finding hardest = pins.stream().map(Pin::finding).max(Comparator.comparing(Finding::level)
                    .thenComparing(f -> !relation(f))).orElseThrow();
            board.fold(hardest, pins);
        });
    }
}
