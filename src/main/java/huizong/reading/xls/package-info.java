/** The older binary workbook ({@code .xls}, BIFF8; WPS's {@code .et} where it is one); open to the room {@code reading} alone. */
@NullMarked
package huizong.reading.xls;

import org.jspecify.annotations.NullMarked;
