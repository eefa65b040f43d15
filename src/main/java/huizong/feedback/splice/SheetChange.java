package huizong.feedback.splice;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What becomes of a sheet's XML besides being no longer the selected tab.
 *
 * @param fills   fills by row and column, both from 1
 * @param formats gives the format with which a cell is written
 * @param drawing what becomes of its reference to the drawing that holds its comments
 */
record SheetChange(NavigableMap<Integer, ? extends SortedMap<Integer, Stylesheet.Fill>> fills, Formats formats, Drawing drawing) {

    /** Which format a cell gets instead of its own. */
    interface Formats {

        /** The format the unit had given the cell before we marked it; the same for cells we never marked. */
        int restored(int format);

        /** The unit's format with our fill. */
        int marked(int format, Stylesheet.Fill fill);

        /** True if {@link #restored} may change something. */
        boolean restores();
    }

    /** What becomes of the element legacyDrawing. */
    sealed interface Drawing {
        record Kept() implements Drawing {
        }

        record Removed() implements Drawing {
        }

        /** @param relation the relationship's id */
        record Added(String relation) implements Drawing {
        }

        default Optional<String> added() {
            return this instanceof Added added ? Optional.of(added.relation()) : Optional.empty();
        }
    }
}
