/** Text with separators ({@code .csv}); open to the room {@code reading} alone. */
@NullMarked
package huizong.reading.csv;

import org.jspecify.annotations.NullMarked;
