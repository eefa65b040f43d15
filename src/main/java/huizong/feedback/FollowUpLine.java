package huizong.feedback;

import org.jspecify.annotations.Nullable;

/**
 * One line of what an answer says besides its findings; the same in the workbook, in text, CSV and JSON.
 *
 * @param kind  a word: explanation-taken, still-true, lifted, cell-changed, finding-cleared, total ...
 * @param sheet the sheet as written in the file, empty where none is concerned
 * @param cells references joined by blanks
 */
public record FollowUpLine(String kind, String sheet, String cells, @Nullable String rule, @Nullable String before,
                           @Nullable String after, String message) {

    /** A line that is about no cell. */
    static FollowUpLine plain(String kind, String message) {
        return new FollowUpLine(kind, "", "", null, null, null, message);
    }
}
