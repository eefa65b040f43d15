package huizong.storing;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.Verdict;
import huizong.decoding.CoverCells;
import huizong.decoding.CoverResult.Known;
import huizong.decoding.DecodedSheet;
import huizong.decoding.Explanation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What loading made of one submission; its rows go their own way, by COPY. */
public sealed interface LoadOutcome {

    /**
     * Its rows are stored; judging follows.
     *
     * @param cells       where the cover's fields stand
     * @param contentHash over the decoded values, hex
     * @param rowsRead    rows of all its sheets
     * @param words       what the unit has written beside the findings of an earlier answer
     */
    record Loaded(long id, Cover cover, CoverCells cells, String jobVersion, String contentHash, long rowsRead, List<DecodedSheet> sheets,
                  List<Finding> findings, List<Explanation> words) implements LoadOutcome {
    }

    /**
     * Its fate is known without judging: unreadable, refused by its cover, or a file that broke the program.
     *
     * @param known  what of its cover could be read, null where nothing was
     * @param reason a word
     * @param broken true where the program failed at it
     */
    record Decided(long id, @Nullable Known known, Verdict verdict, String reason, boolean broken, List<Finding> findings)
            implements LoadOutcome {
    }

    long id();

    List<Finding> findings();

    default <T> T fold(Function<Loaded, T> loaded, Function<Decided, T> decided) {
        return this instanceof Loaded l ? loaded.apply(l) : decided.apply((Decided) this);
    }
}
