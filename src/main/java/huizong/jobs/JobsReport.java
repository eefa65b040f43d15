package huizong.jobs;

import huizong.catalogue.Nature;
import huizong.catalogue.PeriodKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which cross-cutting rules (X01-X23) apply where, by what the columns, sheets, forms and tables declare. */
public final class JobsReport {

    /**
     * @param rule    X06
     * @param form    name of the form; of a table's rule its job
     * @param sheet   name of the sheet, code of the table, empty for the workbook as a whole
     * @param columns names of the columns concerned; empty for whole rows or workbooks
     */
    public record Applied(String rule, String form, String sheet, List<String> columns) {
        public Applied {
            columns = List.copyOf(columns);
        }
    }

    private final List<Applied> applied = new ArrayList<>();

    private JobsReport() {
    }

    /** By rule, then form, then sheet. */
    public static List<Applied> of(JobCatalogue catalogue) {
        JobsReport report = new JobsReport();
        for (JobDefinition job : catalogue.jobs()) {
            job.forms().forEach(report::form);
            job.tables().forEach(table -> report.table(job, table));
        }
        report.applied.sort(Comparator.comparing(Applied::rule).thenComparing(Applied::form).thenComparing(Applied::sheet));
        return report.applied;
    }

    private void form(FormDefinition form) {
        for (String rule : List.of("X01", "X02", "X03", "X21")) {
            add(rule, form.name(), "", List.of());
        }
        if (form.expected() != null) {
            add("X19", form.name(), "", List.of());
        }
        form.sheets().forEach(sheet -> sheet(form, sheet));
    }

    private void sheet(FormDefinition form, SheetDefinition sheet) {
        if (!sheet.key().isEmpty()) {
            add("X04", form.name(), sheet.name(), sheet.key());
            if (form.allowed().size() > 1) {
                add("X05", form.name(), sheet.name(), sheet.key());
            }
        }
        columns("X06", form, sheet, ColumnDefinition::place);
        columns("X07", form, sheet, c -> c.type().numeric());
        columns("X08", form, sheet, c -> c.type().numeric() && c.low() != null && c.low().compareTo(BigDecimal.ZERO) >= 0);
        columns("X09", form, sheet, c -> c.inPeriod() || c.type() == ColumnType.DATE && !c.future());
        columns("X10", form, sheet, c -> !c.partOf().isEmpty());
        columns("X11", form, sheet, c -> c.partsOf() != null);
        if (form.period() != PeriodKind.EVENT) {
            columns("X12", form, sheet, c -> (c.nature() == Nature.FLOW || c.growsBy() != null) && c.type().numeric());
        }
        columns("X13", form, sheet, c -> c.ratioOf() != null);
        columns("X14", form, sheet, c -> sheet.layout() == Layout.LIST && c.type().numeric() && c.type() != ColumnType.PERCENT
                && c.ratioOf() == null && !c.equals(sheet.columns().get(0)));
        columns("X16", form, sheet, c -> c.type().numeric() && !(c.required() instanceof ColumnDefinition.Required.Never));
        columns("X17", form, sheet, c -> c.personal() || c.type() == ColumnType.PERSON);
        columns("X18", form, sheet, ColumnDefinition::compareWithHistory);
        columns("X22", form, sheet, c -> c.type().numeric() && (sheet.nature() == Nature.STOCK || c.nature() == Nature.STOCK));
        columns("X23", form, sheet, c -> sheet.nature() == Nature.STOCK && c.name().equals("as_of"));
    }

    private void table(JobDefinition job, TableDefinition table) {
        List<String> ratios = table.measures().stream().filter(m -> Mentions.all(m.value())
                .anyMatch(e -> e instanceof Expression.Arithmetic a && a.sign() == Expression.Sign.DIVIDED))
                .map(TableDefinition.Measure::name).toList();
        if (!ratios.isEmpty()) {
            add("X15", job.name(), table.code(), ratios);
        }
        if (!table.ranks().isEmpty()) {
            add("X20", job.name(), table.code(), table.ranks().stream().map(TableDefinition.Rank::name).toList());
        }
    }

    private void columns(String rule, FormDefinition form, SheetDefinition sheet, Predicate<ColumnDefinition> declares) {
        List<String> columns = sheet.columns().stream().filter(declares).map(ColumnDefinition::name).toList();
        if (!columns.isEmpty()) {
            add(rule, form.name(), sheet.name(), columns);
        }
    }

    private void add(String rule, String form, String sheet, List<String> columns) {
        applied.add(new Applied(rule, form, sheet, columns));
    }
}
