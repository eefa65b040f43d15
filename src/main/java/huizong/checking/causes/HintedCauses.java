package huizong.checking.causes;

import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.jobs.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is the matter with the workbook as a whole, and what it brings about. */
record HintedCauses(Causes.Told told, CauseBoard board) {

    private static final Set<FindingCode> OF_TIME = Set.of(FindingCode.UNUSUAL_VALUE, FindingCode.CUMULATIVE_FELL);

    void find() {
        told.hints().forEach(hint -> board.common(hint.kind(), hint.sheet(), List.of(hint.at()), null, null, hint.details(),
                board.free(broughtAbout(hint))));
    }

    private Predicate<Finding> broughtAbout(Causes.Hint hint) {
        return switch (hint.kind()) {
            case LINES_SHIFTED -> f -> f.sheet().equals(hint.sheet()) || f.cells().stream().anyMatch(c -> c.sheet().equals(hint.at().sheet()));
            case ANOTHER_UNIT -> HintedCauses::comparesWithBefore;
            case MONEY_TEN_THOUSAND -> f -> f.sheet().equals(hint.sheet()) && comparesWithBefore(f) && money(f);
            default -> f -> false;
        };
    }

    private static boolean comparesWithBefore(Finding finding) {
        return OF_TIME.contains(finding.code()) || finding.facts().stream().anyMatch(f -> f.role() == Role.EARLIER
                || f.origin() != null && f.role() != Role.OTHER_PLACE && f.role() != Role.BEHIND);
    }

    private boolean money(Finding finding) {
        String column = finding.column();
        return column != null && told.definition(finding.sheet()).flatMap(s -> s.column(column)).filter(c -> c.type() == ColumnType.MONEY).isPresent();
    }
}
