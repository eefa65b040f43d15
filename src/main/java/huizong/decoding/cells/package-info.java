/** From one cell to one typed value or one finding: a small class for each column type. */
@NullMarked
package huizong.decoding.cells;

import org.jspecify.annotations.NullMarked;
