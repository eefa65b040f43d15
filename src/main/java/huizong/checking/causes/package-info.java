/** One cause, one line: which findings of a workbook are only consequences of another one, or of something they share. */
@NullMarked
package huizong.checking.causes;

import org.jspecify.annotations.NullMarked;
