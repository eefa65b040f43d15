/** Where a sheet's columns and indicators stand, found by their labels and never by position. */
@NullMarked
package huizong.decoding.heads;

import org.jspecify.annotations.NullMarked;
