package huizong.feedback.template;

import huizong.catalogue.Level;
import huizong.feedback.formula.Carried;

/**
 * A question the template puts by itself while it is being filled.
 *
 * @param id     V06-02, X10 and the like
 * @param column the column whose cell changes its colour
 */
record LiveCheck(String id, Level level, String column, Carried carried) {
}
