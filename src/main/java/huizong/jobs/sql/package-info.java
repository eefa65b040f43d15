/** The parser of expressions and queries: tokens, precedence, what is allowed. */
@NullMarked
package huizong.jobs.sql;

import org.jspecify.annotations.NullMarked;
