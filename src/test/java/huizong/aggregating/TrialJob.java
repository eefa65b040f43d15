package huizong.aggregating;

import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Line;
import huizong.catalogue.Nature;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Validity;
import huizong.jobs.Accept;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.DerivedColumn;
import huizong.jobs.ExpressionReader;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import huizong.jobs.WorkingDays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small province and a job with a sheet of every kind. */
final class TrialJob {

    static final SourcePlace AT = new SourcePlace("jobs/trial.yaml", 1, 1);
    static final CodeList CHANNELS = new CodeList("channel", List.of(new CodeList.Entry("COMMITTEE", "调委会", List.of()),
            new CodeList.Entry("STATION", "两站联动", List.of())), false);

    private TrialJob() {
    }

    static JobCatalogue with(TableDefinition... tables) {
        return with(directory(), tables);
    }

    static JobCatalogue with(Directory directory, TableDefinition... tables) {
        JobDefinition trial = new JobDefinition("trial", "试验", "one row per case", Path.of("jobs/trial.yaml"), "1",
                List.of(cases(), calls(), stations(), survey()), List.of(tables), Map.of());
        JobDefinition carryOver = new JobDefinition("carry-over", "历史结转", "one row per form and measure", Path.of("carry-over.yaml"),
                "1", List.of(carryOver()), List.of(), Map.of());
        return new JobCatalogue(List.of(trial, carryOver), directory, List.of(), new WorkingDays(Set.of(), Set.of()));
    }

    /** Two provinces: one with two prefectures, one with a county directly under it. */
    static Directory directory() {
        return new Directory(List.of(division("360000", "江西", DivisionLevel.PROVINCE, null),
                division("360100", "南昌", DivisionLevel.PREFECTURE, "360000"), division("360111", "青山湖", DivisionLevel.COUNTY, "360100"),
                division("360112", "新建", DivisionLevel.COUNTY, "360100"), division("360900", "宜春", DivisionLevel.PREFECTURE, "360000"),
                division("360922", "万载", DivisionLevel.COUNTY, "360900"), division("460000", "海南", DivisionLevel.PROVINCE, null),
                division("469023", "澄迈", DivisionLevel.COUNTY, "460000")),
                List.of(union("U36", UnionLevel.PROVINCIAL, null, "360000"), union("U3601", UnionLevel.PREFECTURE, "U36", "360100"),
                        union("U360111", UnionLevel.COUNTY, "U3601", "360111"), union("U360112", UnionLevel.COUNTY, "U3601", "360112"),
                        union("U3609", UnionLevel.PREFECTURE, "U36", "360900"), union("U360922", UnionLevel.COUNTY, "U3609", "360922"),
                        union("U46", UnionLevel.PROVINCIAL, null, "460000"), union("U469023", UnionLevel.COUNTY, "U46", "469023"),
                        new Union("RAIL", "铁路工会", UnionLevel.COUNTY, Line.INDUSTRIAL, "U36", null, null, Validity.ALWAYS)));
    }

    static Division division(String code, String name, DivisionLevel level, @Nullable String parent) {
        return new Division(code, name, level, parent, Validity.ALWAYS, null);
    }

    static Union union(String code, UnionLevel level, @Nullable String parent, String division) {
        return new Union(code, code, level, Line.LOCAL, parent, division, null, Validity.ALWAYS);
    }

    private static FormDefinition cases() {
        SheetDefinition sheet = sheet("cases", "C1", Layout.LIST, Nature.EVENT, List.of(
                column("case_no", ColumnType.TEXT), place("division_code"), dated("accepted_on"), column("closed_on", ColumnType.DATE),
                coded("channel", CHANNELS), column("people", ColumnType.INTEGER), column("amount", ColumnType.MONEY),
                column("won", ColumnType.BOOLEAN), column("employer", ColumnType.TEXT)),
                List.of(new DerivedColumn("closed", "结案", ExpressionReader.expression("closed_on is not null"), AT)));
        return form("cases", PeriodKind.MONTH, UnionLevel.COUNTY, sheet);
    }

    private static FormDefinition calls() {
        return form("calls", PeriodKind.MONTH, UnionLevel.COUNTY, sheet("calls", "C2", Layout.LIST, Nature.EVENT,
                List.of(column("people", ColumnType.INTEGER)), List.of()));
    }

    private static FormDefinition stations() {
        return form("stations", PeriodKind.MONTH, UnionLevel.COUNTY, sheet("stations", "C3", Layout.LIST, Nature.STOCK,
                List.of(column("station_id", ColumnType.TEXT)), List.of()));
    }

    private static FormDefinition survey() {
        return form("survey", PeriodKind.MONTH, UnionLevel.COUNTY, sheet("survey", "C4", Layout.MATRIX, null,
                List.of(indicator("a01", Nature.STOCK), indicator("a02", Nature.FLOW), indicator("a03", Nature.STOCK)), List.of()));
    }

    private static FormDefinition carryOver() {
        SheetDefinition sheet = sheet("h00", "H00", Layout.LIST, Nature.EVENT, List.of(place("division_code"),
                column("source_form", ColumnType.TEXT), column("measure", ColumnType.TEXT), column("category", ColumnType.TEXT),
                column("from_on", ColumnType.DATE), column("to_on", ColumnType.DATE), column("value", ColumnType.DECIMAL)), List.of());
        return new FormDefinition("carry-over", "carry-over", List.of("H00"), "历史结转", PeriodKind.EVENT, null, null,
                EnumSet.allOf(UnionLevel.class), List.of(sheet), List.of(), true, AT);
    }

    private static FormDefinition form(String name, PeriodKind period, UnionLevel owes, SheetDefinition sheet) {
        return new FormDefinition("trial", name, List.of(sheet.code()), name, period, new FormDefinition.Due(10, false),
                new FormDefinition.Expected(owes, Line.LOCAL), EnumSet.allOf(UnionLevel.class), List.of(sheet), List.of(), false, AT);
    }

    private static SheetDefinition sheet(String name, String code, Layout layout, @Nullable Nature nature, List<ColumnDefinition> columns,
                                         List<DerivedColumn> derived) {
        return new SheetDefinition(name, code, name, layout, nature, Accept.ROWS, List.of(), false, columns, derived, List.of(),
                Dated.ALWAYS, AT);
    }

    private static ColumnDefinition column(String name, ColumnType type) {
        return column(name, type, null, null, "");
    }

    private static ColumnDefinition dated(String name) {
        return column(name, ColumnType.DATE, null, null, "in_period");
    }

    private static ColumnDefinition place(String name) {
        return column(name, ColumnType.DIVISION, null, null, "place");
    }

    private static ColumnDefinition coded(String name, CodeList codes) {
        return column(name, ColumnType.CODE, null, codes, "");
    }

    private static ColumnDefinition indicator(String name, Nature nature) {
        return column(name, ColumnType.INTEGER, nature, null, "");
    }

    private static ColumnDefinition column(String name, ColumnType type, @Nullable Nature nature, @Nullable CodeList codes, String part) {
        return new ColumnDefinition(name, nature == null ? null : name.toUpperCase(java.util.Locale.ROOT), name, type, nature, null,
                new Required.Never(), 2, null, null, 100, part.equals("in_period"), false, part.equals("place"), false, List.of(),
                null, null, null, codes, null, null, null, false, false, List.of(), Dated.ALWAYS, AT);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
