package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says besides its findings, as facts: what became of the words sent with the file, which findings are
 * explained, what the desk has decided, and how the file differs from the one before.
 *
 * @param waiting findings that still ask for an explanation, 0 or more
 * @param resubmission null where nothing was sent before
 */
public record FollowUp(List<Words> words, List<Explained> explained, List<Decision> decisions, int waiting,
                       @Nullable Resubmission resubmission) {

    public static final FollowUp NONE = new FollowUp(List.of(), List.of(), List.of(), 0, null);

    public FollowUp {
        words = List.copyOf(words);
        explained = List.copyOf(explained);
        decisions = List.copyOf(decisions);
    }

    /**
     * Words that came in the column 说明.
     *
     * @param sheet the sheet of the finding meant; its cells
     * @param fate  taken, says-nothing, nothing-to-confirm, must-be-mended or no-such-finding
     */
    public record Words(String sheet, List<CellAddress> cells, String rule, String text, String fate) {
        public Words {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An explanation there is for a finding.
     *
     * @param covers true where it is good for it; false where it is to be asked "still true?"
     * @param cause  Chinese or English name of the cause, null where none was named
     * @param period the period it was given for
     * @param until  last day it is good for, null for its figures alone
     */
    public record Explained(String code, @Nullable String rule, CellAddress cell, boolean covers, @Nullable String cause, String reason,
                            String period, @Nullable LocalDate until, String by, LocalDate day) {

        boolean isOf(Finding finding) {
            return finding.code().word().equals(code) && Objects.equals(finding.rule(), rule) && finding.cell().equals(cell);
        }

        String name() {
            return rule == null ? code : rule;
        }
    }

    /**
     * What the desk has decided about the file.
     *
     * @param kind    lifted, waived or withdrawn
     * @param rule    null for a withdrawal
     * @param periods of a waiver, null for all
     */
    public record Decision(String kind, @Nullable String rule, String by, String why, LocalDate day, @Nullable String periods,
                           @Nullable LocalDate until) {
    }

    /** The explanation there is for a finding; empty where there is none. */
    public Optional<Explained> of(Finding finding) {
        return explained.stream().filter(e -> e.isOf(finding)).findFirst();
    }
}
