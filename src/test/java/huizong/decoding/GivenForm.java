package huizong.decoding;

import huizong.catalogue.Basis;
import huizong.catalogue.Cover;
import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Validity;
import huizong.jobs.Accept;
import huizong.jobs.Dated;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.Layout;
import huizong.jobs.Round;
import huizong.jobs.SheetDefinition;
import huizong.jobs.WorkingDays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small world for decoding: a directory, forms, a cover. */
final class GivenForm {

    static final LocalDate TODAY = LocalDate.of(2021, 12, 8);

    static final Directory DIRECTORY = new Directory(List.of(
            division("630000", "青海省", DivisionLevel.PROVINCE, null), division("630100", "西宁市", DivisionLevel.PREFECTURE, "630000"),
            division("630102", "城东区", DivisionLevel.COUNTY, "630100"), division("630103", "城中区", DivisionLevel.COUNTY, "630100"),
            division("630102001", "东关街道", DivisionLevel.TOWNSHIP, "630102"),
            division("632800", "海西州", DivisionLevel.PREFECTURE, "630000"),
            new Division("630121", "大通县", DivisionLevel.COUNTY, "630100", new Validity(null, LocalDate.of(2020, 12, 31)), "630103")),
            List.of(union("630000001", "青海省总工会", UnionLevel.PROVINCIAL, Line.LOCAL, "630000"),
                    union("630100001", "西宁市总工会", UnionLevel.PREFECTURE, Line.LOCAL, "630100"),
                    union("630102001", "城东区总工会", UnionLevel.COUNTY, Line.LOCAL, "630102"),
                    union("630000201", "青海省铁路工会", UnionLevel.PREFECTURE, Line.INDUSTRIAL, null)));

    private GivenForm() {
    }

    private static Division division(String code, String name, DivisionLevel level, String parent) {
        return new Division(code, name, level, parent, Validity.ALWAYS, null);
    }

    private static Union union(String code, String name, UnionLevel level, Line line, String division) {
        return new Union(code, name, level, line, null, division, null, Validity.ALWAYS);
    }

    static SheetDefinition list(Accept accept, GivenColumn... columns) {
        return sheet("cases", "M01", "案件台账", Layout.LIST, accept, columns);
    }

    static SheetDefinition matrix(GivenColumn... columns) {
        return sheet("counts", "M02", "会员情况表", Layout.MATRIX, Accept.WHOLE, columns);
    }

    static SheetDefinition sheet(String name, String code, String title, Layout layout, Accept accept, GivenColumn... columns) {
        return new SheetDefinition(name, code, title, layout, null, accept, layout == Layout.LIST ? List.of("case_no") : List.of(), false,
                Arrays.stream(columns).map(GivenColumn::made).toList(), List.of(), List.of(), Dated.ALWAYS, GivenColumn.PLACE);
    }

    static FormDefinition form(PeriodKind period, SheetDefinition... sheets) {
        return new FormDefinition("given", "cases", Arrays.stream(sheets).map(SheetDefinition::code).toList(), "案件", period, null, null,
                Set.of(UnionLevel.COUNTY, UnionLevel.PREFECTURE), List.of(sheets), List.of(), false, GivenColumn.PLACE);
    }

    static JobCatalogue catalogue(FormDefinition form) {
        JobDefinition job = new JobDefinition("given", "案件", "one row per case", Path.of("jobs/given.yaml"), "0", List.of(form), List.of(),
                Map.of());
        Round round = new Round("cases", Period.event("2021-SEL", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30)),
                LocalDate.of(2021, 7, 31), List.of());
        return new JobCatalogue(List.of(job), DIRECTORY, List.of(round), new WorkingDays(Set.of(), Set.of()));
    }

    static Cover cover(MoneyUnit moneyUnit) {
        return cover("630102001", Basis.THIS_PERIOD, moneyUnit);
    }

    static Cover cover(String unit, Basis basis, MoneyUnit moneyUnit) {
        return new Cover("given", "cases", unit, "城东区总工会", "630102", Line.LOCAL, Period.parse("2021-11").orElseThrow(), basis,
                basis == Basis.CUMULATIVE ? LocalDate.of(2018, 1, 1) : null, LocalDate.of(2021, 11, 30), moneyUnit, 1, false, null, null,
                null, null);
    }

    static Setting setting(Cover cover) {
        return new Setting(cover, DIRECTORY, identifier -> "hash-of-" + identifier.length());
    }
}
