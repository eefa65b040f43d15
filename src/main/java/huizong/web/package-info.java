/** The console, later. */
@NullMarked
package huizong.web;

import org.jspecify.annotations.NullMarked;
