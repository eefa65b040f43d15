/** The office open XML workbook ({@code .xlsx}, {@code .xlsm}), transitional and strict; open to the room {@code reading} alone. */
@NullMarked
package huizong.reading.xlsx;

import org.jspecify.annotations.NullMarked;
