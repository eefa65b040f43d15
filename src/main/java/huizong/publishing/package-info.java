/** Releases, the official workbook, CSV and the morning report. */
@NullMarked
package huizong.publishing;

import org.jspecify.annotations.NullMarked;
