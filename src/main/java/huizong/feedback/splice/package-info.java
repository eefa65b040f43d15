/** A workbook's package with a few parts changed and every other byte kept: no library re-saves the unit's own file. */
@NullMarked
package huizong.feedback.splice;

import org.jspecify.annotations.NullMarked;
