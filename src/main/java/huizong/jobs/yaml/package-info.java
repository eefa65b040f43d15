/** The files under jobs/: YAML with marks, CSV with lines, and the names that must exist. */
@NullMarked
package huizong.jobs.yaml;

import org.jspecify.annotations.NullMarked;
