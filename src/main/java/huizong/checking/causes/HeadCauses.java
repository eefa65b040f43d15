package huizong.checking.causes;

import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.checking.causes.CauseBoard.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sheets, heads and units: what is missing under one name is there under another. */
record HeadCauses(Causes.Told told, CauseBoard board) {

    private static final Set<FindingCode> OTHER_HEADS = Set.of(FindingCode.UNKNOWN_COLUMN, FindingCode.REPEATED_COLUMN,
            FindingCode.UNKNOWN_INDICATOR, FindingCode.REPEATED_INDICATOR);
    private static final Set<FindingCode> RATIOS = Set.of(FindingCode.RATIO_DIFFERS, FindingCode.RULE, FindingCode.UNUSUAL_VALUE);

    void find() {
        missingSheets();
        board.free(f -> f.code() == FindingCode.MISSING_COLUMN || f.code() == FindingCode.MISSING_INDICATOR).forEach(this::missingHeads);
        board.free(f -> f.code() == FindingCode.PERCENT_SCALE).forEach(this::percents);
        units();
    }

    private void missingSheets() {
        List<Pin> missing = board.free(f -> f.code() == FindingCode.MISSING_SHEET);
        List<Pin> unknown = board.free(f -> f.code() == FindingCode.UNKNOWN_SHEET);
        for (Pin pin : missing) {
            List<Pin> same = unknown.stream().filter(u -> missing.size() == 1 && unknown.size() == 1 || nearest(pin.finding(), u.finding())).toList();
            board.fold(pin.finding(), same);
            board.fold(pin.finding(), board.free(f -> f.code() == FindingCode.NIL_RETURN));
            // rules that compare with the sheet that is not there
            board.fold(pin.finding(), board.free(f -> f.code() == FindingCode.RULE && f.cells().stream()
                    .anyMatch(c -> c.reference().isEmpty() && c.sheet().equals(pin.finding().sheet()))));
        }
    }

    private static boolean nearest(Finding missing, Finding unknown) {
        return missing.facts().stream().anyMatch(f -> f.role() == Fact.Role.NEAREST && unknown.cell().sheet().equals(f.value()));
    }

    /** A misspelt head is both missing and unknown; one pasted over another both missing and repeated. */
    private void missingHeads(Pin missing) {
        String sheet = missing.finding().sheet();
        // what stands under a head that was pasted over another, or in a sheet next to one without heads
        board.free(f -> f.code() == FindingCode.REPEATED_COLUMN && f.sheet().equals(sheet)).forEach(repeated -> board.fold(missing.finding(),
                board.free(f -> f.sheet().equals(sheet) && f.column() != null && told.definition(sheet).flatMap(s -> s.column(f.column()))
                        .filter(c -> c.label().equals(repeated.finding().read())).isPresent())));
        board.fold(missing.finding(), board.free(f -> f.code() == FindingCode.NIL_RETURN));
        board.fold(missing.finding(), board.free(f -> OTHER_HEADS.contains(f.code()) && f.sheet().equals(missing.finding().sheet())));
    }

    /** What a column in the wrong scale makes of the ratios it takes part in. */
    private void percents(Pin scale) {
        Set<String> columns = Set.of(String.valueOf(scale.finding().column()));
        board.fold(scale.finding(), board.free(f -> f.sheet().equals(scale.finding().sheet()) && RATIOS.contains(f.code())
                && (scale.finding().column() == null || columns.contains(f.column())
                || f.cells().stream().anyMatch(scale.finding().cells()::contains))));
    }

    /** Several heads in one other unit, and figures that are unusual for it. */
    private void units() {
        List<Pin> differing = board.free(f -> f.code() == FindingCode.UNIT_DIFFERS);
        if (differing.isEmpty()) {
            return;
        }
        Finding first = differing.get(0).finding();
        List<Pin> same = differing.stream().filter(p -> stated(p.finding()).equals(stated(first))).toList();
        List<Pin> all = new ArrayList<>(same);
        all.addAll(board.free(f -> f.code() == FindingCode.UNUSUAL_VALUE));
        if (same.size() > 1) {
            board.common(CauseKind.COVER_MONEY_UNIT, first.sheet(), List.of(first.cell()), null, first.read(), first.facts(), all);
        } else {
            board.fold(first, all);
        }
    }

    private static List<String> stated(Finding finding) {
        return finding.facts().stream().map(f -> f.role() + String.valueOf(f.value())).toList();
    }
}
