/**
 * From cells to meaning: the cover, the heads, typed values and findings, by form. Pure functions over what
 * {@code reading} lends; rows go straight to a {@link huizong.decoding.RowTarget}.
 */
@NullMarked
package huizong.decoding;

import org.jspecify.annotations.NullMarked;
