package huizong.feedback.splice;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is put on one of the unit's sheets.
 *
 * @param fills    colours by row and column, both from 1
 * @param comments in the order in which they are written; a cell that has a comment of the unit keeps that one alone
 */
public record SheetMarks(TreeMap<Integer, ? extends SortedMap<Integer, Stylesheet.Fill>> fills, List<CellComment> comments) {

    static final SheetMarks NONE = new SheetMarks(new TreeMap<Integer, TreeMap<Integer, Stylesheet.Fill>>(), List.of());

    public SheetMarks {
        comments = List.copyOf(comments);
    }
}
