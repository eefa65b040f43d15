package huizong.feedback;

import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.MoneyUnit;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amounts of a finding in the money unit of its cover, as they stand in the unit's sheet: the database keeps yuan. */
record CoverUnit(MoneyUnit unit) {

    /** Codes whose figures come from the database. */
    private static final Set<FindingCode> JUDGED = Set.of(FindingCode.RULE, FindingCode.PART_EXCEEDS_TOTAL,
            FindingCode.PARTS_DIFFER_FROM_TOTAL, FindingCode.TOTAL_LINE, FindingCode.CUMULATIVE_FELL, FindingCode.UNUSUAL_VALUE,
            FindingCode.RATIO_DIFFERS, FindingCode.COMMON_CAUSE);

    /** The finding with its amounts in the cover's unit. */
    Finding of(Finding finding, Optional<SheetDefinition> sheet) {
        if (unit.power() == 0 || sheet.isEmpty() || !JUDGED.contains(finding.code())) {
            return finding;
        }
        boolean blamed = finding.column() != null && sheet.get().column(finding.column()).filter(CoverUnit::money).isPresent();
        boolean compared = finding.facts().stream().filter(f -> f.role() == Role.LEFT || f.role() == Role.TOTAL).findFirst()
                .map(f -> money(f, sheet.get())).orElse(false);
        List<Fact> facts = finding.facts().stream().map(f -> money(f, sheet.get()) || compared && follows(f) ? converted(f) : f).toList();
        return new Finding(finding.code(), finding.rule(), finding.also(), finding.level(), finding.extent(), finding.sheet(),
                finding.cells(), finding.column(), blamed ? converted(finding.read()) : finding.read(), facts, finding.cause());
    }

    /** A difference or a bare figure beside an amount is an amount. */
    private static boolean follows(Fact fact) {
        return fact.role() == Role.DIFFERENCE || (fact.role() == Role.RIGHT || fact.role() == Role.PART) && (fact.label().isEmpty()
                || fact.label().startsWith("computed") || fact.label().contains("sum-of"));
    }

    private static boolean money(Fact fact, SheetDefinition sheet) {
        return sheet.columns().stream().anyMatch(c -> money(c) && (c.title().equals(fact.label()) || c.label().equals(fact.label())));
    }

    private static boolean money(ColumnDefinition column) {
        return column.type() == ColumnType.MONEY;
    }

    private Fact converted(Fact fact) {
        return new Fact(fact.role(), fact.label(), converted(fact.value()), fact.at(), fact.origin());
    }

    private @Nullable String converted(@Nullable String yuan) {
        Optional<BigDecimal> number = Figures.number(yuan);
        return number.isEmpty() ? yuan : number.get().scaleByPowerOfTen(-unit.power()).stripTrailingZeros().toPlainString();
    }
}
