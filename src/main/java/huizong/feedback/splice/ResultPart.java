package huizong.feedback.splice;

import java.util.List;

/** Makes the XML of our own sheet, once the unit's sheets are written. */
@FunctionalInterface
public interface ResultPart {

    /**
     * The sheet's XML.
     *
     * @param styles where its formats are found or added
     * @param pairs  to be kept in {@link MarkedFormats#ORIGINAL_COLUMN} and {@link MarkedFormats#MARKED_COLUMN}, from row 1
     */
    String xml(Stylesheet styles, List<FormatPair> pairs);

    /** A format of the unit, and the one its marked cells have instead. */
    record FormatPair(int original, int marked) {
    }
}
