/** Spring Batch wiring of the nightly run, thin. */
@NullMarked
package huizong.batch;

import org.jspecify.annotations.NullMarked;
