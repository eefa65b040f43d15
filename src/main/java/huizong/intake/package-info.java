/** What came, once: the drop folder looked at, arrivals archived by content before anything else happens. */
@NullMarked
package huizong.intake;

import org.jspecify.annotations.NullMarked;
