package huizong.batch;

import huizong.jobs.JobCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment is: its jobs, its data, its database, its clock.
 *
 * @param data     folder with archive, keys and the embedded server
 * @param database URL of an outside PostgreSQL, null for the embedded one
 * @param scope    code of the division its tables are about, null for everything loaded
 * @param clock    in the deployment's zone
 */
public record Deployment(JobCatalogue catalogue, Path data, @Nullable String database, @Nullable String scope, Clock clock) {
}
