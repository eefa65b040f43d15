package huizong.decoding;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.jobs.FormDefinition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of reading a cover: the cover and its form, or why it cannot be taken. */
public sealed interface CoverResult {

    /**
     * @param findings none of them refuses the workbook
     * @param cells    where its fields stand
     */
    record Read(Cover cover, FormDefinition form, List<Finding> findings, CoverCells cells) implements CoverResult {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** @param findings at least one, all that is wrong with the cover at once */
    record Refused(List<Finding> findings, Known known) implements CoverResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What of a refused cover could be read, for the register and the answer.
     *
     * @param form          null where no form has the code
     * @param unit          null where the directory knows no such union
     * @param period        null where it is none, or of the wrong kind
     * @param submitterName as written, null where blank
     */
    record Known(@Nullable FormDefinition form, @Nullable Union unit, @Nullable Period period, @Nullable String submitterName) {
    }

    List<Finding> findings();

    default <T> T fold(Function<Read, T> read, Function<Refused, T> refused) {
        return this instanceof Read r ? read.apply(r) : refused.apply((Refused) this);
    }
}
