/** The row that is lent again and again, and what every format's cells need: texts, styles, date systems. Hidden from other rooms. */
@NullMarked
package huizong.reading.lending;

import org.jspecify.annotations.NullMarked;
