package huizong.jobs;

import huizong.catalogue.Nature;
import huizong.catalogue.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a form.
 *
 * @param name   name in the job file and in SQL: {@code f06a}, the table {@code returns.f06a}
 * @param code   code on paper: F06A
 * @param nature event or stock for lists; null for matrices, whose indicators have their own
 * @param key    columns that identify a row within a workbook; empty for matrices
 * @param optional true where the workbook may come without it
 */
public record SheetDefinition(String name, String code, String title, Layout layout, @Nullable Nature nature, Accept accept,
                              List<String> key, boolean optional, List<ColumnDefinition> columns, List<DerivedColumn> derived,
                              List<RuleDefinition> rules, Dated dated, SourcePlace at) {

    /** Sheets are kept in maps; to look at all their rules for that would cost more than what is looked up. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public Optional<ColumnDefinition> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The columns asked for in a period. */
    public List<ColumnDefinition> columnsFor(Period period) {
        return columns.stream().filter(c -> c.dated().holdsFor(period)).toList();
    }

    public List<RuleDefinition> rulesFor(Period period) {
        return rules.stream().filter(r -> r.dated().holdsFor(period)).toList();
    }

    /** The column that is the row's place, if the sheet has one. */
    public Optional<ColumnDefinition> placeColumn() {
        return columns.stream().filter(ColumnDefinition::place).findFirst();
    }

    /** The date that puts a row into a period, if the sheet has one. */
    public Optional<ColumnDefinition> periodColumn() {
        return columns.stream().filter(ColumnDefinition::inPeriod).findFirst();
    }
}
