package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the findings of failing rows: cells, figures, one finding where several checks see the same defect. */
final class CheckFindings {

    /** Findings kept of one check in one submission; the first says how many there are. */
    static final int MOST_PER_CHECK = 1_000;

    private final SheetDefinition sheet;
    private final FailureFacts facts;
    private final Places places;
    private final Operands operands;

    CheckFindings(ReadOnly readOnly, Group group, SheetDefinition sheet, Places places) {
        this.sheet = sheet;
        this.places = places;
        this.facts = new FailureFacts(readOnly, group, sheet, places);
        this.operands = new Operands(Naming.ofRow(group, sheet));
    }

    /** @param failing the rows of each failing check, after {@link #oneDefectOneFinding} */
    void collect(Map<RowCheck, List<RowKey>> failing, FindingList findings) {
        failing.forEach((check, rows) -> collect(check, rows, findings));
    }

    private void collect(RowCheck check, List<RowKey> rows, FindingList findings) {
        Map<Long, List<RowKey>> bySubmission = new LinkedHashMap<>();
        rows.forEach(r -> bySubmission.computeIfAbsent(r.submission(), s -> new ArrayList<>()).add(r));
        List<RowKey> told = bySubmission.values().stream().flatMap(r -> r.stream().limit(MOST_PER_CHECK)).toList();
        places.prepare(bySubmission.keySet());
        Map<RowKey, List<Fact>> figures = facts.of(check, told);
        Set<Long> counted = new LinkedHashSet<>();
        for (RowKey row : told) {
            List<Fact> ofRow = new ArrayList<>(figures.getOrDefault(row, List.of()));
            int all = bySubmission.get(row.submission()).size();
            if (all > MOST_PER_CHECK && counted.add(row.submission())) {
                ofRow.add(new Fact(Role.COUNT, "", Integer.toString(all), null));
            }
            findings.add(row.submission(), finding(check, row, ofRow));
        }
    }

    private Finding finding(RowCheck check, RowKey row, List<Fact> ofRow) {
        String blame = blame(check);
        Set<CellAddress> cells = new LinkedHashSet<>();
        if (blame != null) {
            cells.add(places.cell(row.submission(), sheet.name(), blame, row.sheetRow()));
        }
        ofRow.stream().filter(f -> f.origin() == null && f.role() != Role.BEHIND).map(Fact::at).filter(java.util.Objects::nonNull).forEach(cells::add);
        if (cells.isEmpty()) {
            cells.add(places.row(row.submission(), sheet.name(), row.sheetRow()));
        }
        CellAddress first = cells.iterator().next();
        String read = ofRow.stream().filter(f -> first.equals(f.at()) && f.origin() == null).map(Fact::value)
                .filter(v -> v != null && !v.equals(Fact.HIDDEN)).findFirst().orElse(null);
        return new Finding(check.code(), check.id(), check.also(), check.level(), check.extent(), sheet.name(), List.copyOf(cells),
                blame, read, ofRow);
    }

    private @Nullable String blame(RowCheck check) {
        return check.blame() != null ? check.blame() : operands.ownColumns(check.holds()).stream().findFirst().orElse(null);
    }

    /**
     * The family's rule wins over the cross-cutting one it names as {@code also}, in the rows where both fail and a
     * column is common to both.
     */
    Map<RowCheck, List<RowKey>> oneDefectOneFinding(Outcomes outcomes, List<RowCheck> checks) {
        Map<RowCheck, List<RowKey>> left = new LinkedHashMap<>();
        for (RowCheck check : checks) {
            Set<RowKey> rows = new LinkedHashSet<>(outcomes.failing(check));
            checks.stream().filter(winner -> wins(winner, check)).forEach(winner -> outcomes.failing(winner).forEach(rows::remove));
            if (!rows.isEmpty()) {
                left.put(check, List.copyOf(rows));
            }
        }
        return left;
    }

    private boolean wins(RowCheck winner, RowCheck check) {
        return check.id() != null && winner.also().contains(check.id())
                && operands.ownColumns(winner.holds()).stream().anyMatch(operands.ownColumns(check.holds())::contains);
    }
}
