/** The commands. */
@NullMarked
package huizong.cli;

import org.jspecify.annotations.NullMarked;
