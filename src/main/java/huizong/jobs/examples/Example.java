package huizong.jobs.examples;

import huizong.catalogue.Period;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of a rule, or of a check of a table.
 *
 * @param id     id of the rule or check
 * @param given  returns that count already when {@code sent} is judged, in the order they come in
 * @param parameters values that parameters of the job take for this example alone, in every period
 * @param finds  all that is found, the rule first; empty where it holds and for checks
 * @param check  for checks: which table fails or holds where; null for rules
 */
public record Example(String id, Kind kind, List<SentReturn> given, SentReturn sent, Map<String, BigDecimal> parameters,
                      List<Expected> finds, @Nullable Checked check, SourcePlace at) {

    public Example {
        given = List.copyOf(given);
        parameters = Map.copyOf(parameters);
        finds = List.copyOf(finds);
    }

    /** Whether the example breaks its rule or comes near and keeps it. */
    public enum Kind {
        BREAKS, HOLDS
    }

    /**
     * A finding that must come out.
     *
     * @param rule id of the rule, or the word of a finding's code
     * @param at   sheet.row.column, sheet.indicator, sheet.row, sheet, or workbook
     * @param says the sentence to the submitter; null where it is not stated
     */
    public record Expected(String rule, String at, @Nullable String says) {
    }

    /**
     * @param period period of the table
     * @param lines  keys of the lines that fail; empty where they are not stated
     */
    public record Checked(TableDefinition table, Period period, List<String> lines) {
        public Checked {
            lines = List.copyOf(lines);
        }
    }
}
