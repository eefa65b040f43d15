/** Rules compiled to SQL, judging and verdicts. */
@NullMarked
package huizong.checking;

import org.jspecify.annotations.NullMarked;
