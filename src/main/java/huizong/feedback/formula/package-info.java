/**
 * Expressions of job files printed as spreadsheet formulas, three values and all: each truth is two formulas, one that says
 * "holds" and one that says "fails", so that a blank makes neither true.
 */
@NullMarked
package huizong.feedback.formula;

import org.jspecify.annotations.NullMarked;
