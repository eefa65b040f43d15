/** Conditions of job files that can be judged over one decoded row alone, in three values. */
@NullMarked
package huizong.decoding.conditions;

import org.jspecify.annotations.NullMarked;
