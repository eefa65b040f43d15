/** Examples of rules and checks beside their job, as data. */
@NullMarked
package huizong.jobs.examples;

import org.jspecify.annotations.NullMarked;
