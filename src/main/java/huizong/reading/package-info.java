/**
 * A spreadsheet as it stands: sheets, rows and cells with address and raw text. Knows no job and judges nothing.
 * The only room with POI's reading side; rows are lent to a visitor, so memory does not grow with their number.
 */
@NullMarked
package huizong.reading;

import org.jspecify.annotations.NullMarked;
