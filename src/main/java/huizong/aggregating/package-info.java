/** Tables compiled to SQL: leaf, roll-up, comparisons, ranks. */
@NullMarked
package huizong.aggregating;

import org.jspecify.annotations.NullMarked;
