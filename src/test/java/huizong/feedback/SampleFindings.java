package huizong.feedback;

import huizong.catalogue.Basis;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.Verdict;
import huizong.jobs.Accept;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.SourcePlace;
import huizong.catalogue.PeriodKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small job and findings of it, as the rooms below would make them. */
final class SampleFindings {

    static final String SHEET = "表一";
    private static final SourcePlace PLACE = new SourcePlace("jobs/sample.yaml", 1, 1);

    private SampleFindings() {
    }

    static JobDefinition job() {
        SheetDefinition sheet = new SheetDefinition("members", "M01", SHEET, Layout.LIST, null, Accept.ROWS, List.of(), false,
                List.of(column("members", "会员人数", ColumnType.INTEGER, "人"), column("staff", "职工人数", ColumnType.INTEGER, "人"),
                        column("leader_phone", "联系电话", ColumnType.PHONE, null)),
                List.of(), List.of(), Dated.ALWAYS, PLACE);
        FormDefinition form = new FormDefinition("sample", "members", List.of("M01"), "会员情况", PeriodKind.YEAR, null, null, Set.of(),
                List.of(sheet), List.of(), false, PLACE);
        return new JobDefinition("sample", "会员", "一行一个单位", Path.of("jobs/sample.yaml"), "0", List.of(form), List.of(), Map.of());
    }

    private static ColumnDefinition column(String name, String label, ColumnType type, String unit) {
        return new ColumnDefinition(name, null, label, type, null, unit, new ColumnDefinition.Required.Always(), 0,
                type.numeric() ? BigDecimal.ZERO : null, null, 100, false, false, false, false, List.of(), null, null, null, null, null,
                null, null, false, false, List.of(), Dated.ALWAYS, PLACE);
    }

    static CellAddress at(String reference) {
        String letters = reference.replaceAll("\\d", "");
        return new CellAddress(SHEET, CellAddress.columnOf(letters), Integer.parseInt(reference.replaceAll("\\D", "")));
    }

    static Finding wholeNumber(String reference, String read) {
        return new Finding(FindingCode.WHOLE_NUMBER, null, List.of(), Level.REFUSE, Extent.ROW, "members", List.of(at(reference)),
                "members", read, List.of());
    }

    static Finding moreMembersThanStaff() {
        return new Finding(FindingCode.RULE, "R01", List.of("X10"), Level.HOLD, Extent.WORKBOOK, "members",
                List.of(at("C5"), at("C4")), "members", "1204", List.of(
                        new Fact(Fact.Role.LEFT, "会员人数", "1204", at("C5")), new Fact(Fact.Role.OPERATOR, "", "<=", null),
                        new Fact(Fact.Role.RIGHT, "职工人数", "1180", at("C4")),
                        new Fact(Fact.Role.DIFFERENCE, "", "24", null)));
    }

    static Finding unusual(String reference) {
        return new Finding(FindingCode.UNUSUAL_VALUE, "X18", List.of(), Level.EXPLAIN, Extent.ROW, "members",
                List.of(at(reference)), "members", "9800", List.of(
                        new Fact(Fact.Role.EARLIER, "2023", "4900", null), new Fact(Fact.Role.CHANGE, "", "100", null)));
    }

    static Finding unknownColumn(String reference) {
        return new Finding(FindingCode.UNKNOWN_COLUMN, null, List.of(), Level.NOTE, Extent.WORKBOOK, "members",
                List.of(at(reference)), null, "备用", List.of());
    }

    static Answer answer(Verdict verdict, List<Finding> findings) {
        Cover cover = new Cover("sample", "members", "520100", "贵阳市总工会", "520100", Line.LOCAL, Period.year(2024),
                Basis.THIS_PERIOD, null, LocalDate.of(2024, 12, 31), MoneyUnit.YUAN, 2, false, null, null, null, null);
        return new Answer("会员情况2024.xlsx", verdict, null, cover, "贵阳市总工会", job(), findings, 120, 3, LocalDate.of(2025, 1, 10),
                List.of(new Answer.Note(Answer.Note.Kind.EARLIER_GOES_ON_COUNTING, 1, "会员情况2024(1).xlsx", null)), Language.CHINESE);
    }

    static Answer answerInEnglish(List<Finding> findings) {
        Answer chinese = answer(Verdict.RETURNED, findings);
        return new Answer(chinese.file(), chinese.verdict(), null, chinese.cover(), "Guiyang", chinese.job(), findings, 120, 0, null,
                List.of(), Language.ENGLISH);
    }
}
