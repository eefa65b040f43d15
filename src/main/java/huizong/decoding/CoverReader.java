package huizong.decoding;

import huizong.catalogue.Basis;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Extent;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.decoding.CoverResult.Known;
import huizong.decoding.heads.CoverField;
import huizong.decoding.heads.CoverGrid;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.reading.Workbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sheet 封面: which form, which unit, which period, and how the figures are meant. Says all faults at once. */
public final class CoverReader {

    private final CoverGrid grid;
    private final CoverFaults faults;
    private final CoverFacts facts;

    private CoverReader(CoverGrid grid, JobCatalogue catalogue, LocalDate asOf) {
        this.grid = grid;
        this.faults = new CoverFaults(grid);
        this.facts = new CoverFacts(grid, faults, catalogue, asOf);
    }

    /**
     * @param asOf today: no period may begin after it
     * @return a cover that a workbook can be judged by, or all reasons why there is none
     */
    public static CoverResult read(Workbook workbook, JobCatalogue catalogue, LocalDate asOf) {
        Optional<CoverGrid> grid = CoverGrid.of(workbook);
        if (grid.isPresent()) {
            return new CoverReader(grid.get(), catalogue, asOf).read();
        }
        Finding none = new Finding(FindingCode.NO_COVER, "X01", List.of(), Level.REFUSE, Extent.WORKBOOK, "",
                List.of(CellAddress.WORKBOOK), null, null, List.of());
        return new CoverResult.Refused(List.of(none), new Known(null, null, null, null));
    }

    private CoverResult read() {
        FormDefinition form = facts.form();
        Period period = form == null ? null : facts.period(form);
        Union unit = facts.unit(form, period);
        Basis basis = facts.basis();
        LocalDate asOf = facts.asOf(period);
        LocalDate basisStart = facts.basisStart(basis, asOf);
        MoneyUnit moneyUnit = facts.moneyUnit(form);
        int revision = facts.revision();
        boolean nil = facts.nilReturn();
        LocalDate filledOn = facts.filledOn();
        facts.template(form);
        if (form == null || period == null || unit == null || basis == null || asOf == null || faults.refuse()) {
            return new CoverResult.Refused(faults.findings(), new Known(form, unit, period, text(CoverField.SUBMITTER_NAME)));
        }
        Cover cover = new Cover(form.job(), form.name(), unit.code(), text(CoverField.SUBMITTER_NAME), unit.division(), unit.line(),
                period, basis, basisStart, asOf, moneyUnit, revision, nil, text(CoverField.FUND_CODE), text(CoverField.FILLED_BY),
                filledOn, text(CoverField.FINGERPRINT));
        return new CoverResult.Read(cover, form, faults.findings(), new CoverCells(grid.title(), grid.addresses()));
    }

    private @Nullable String text(CoverField field) {
        return grid.text(field).map(huizong.decoding.cells.StorableText::printable).orElse(null);
    }
}
