package huizong.batch;

import huizong.storing.Database;
import java.nio.file.Path;

/** Opens the deployment's database, embedded or outside. */
public final class OpenedDatabase {

    /** Connections the steps need beside those of the workers: the step's own, Spring Batch's, the run lock's. */
    private static final int BESIDE_WORKERS = 4;

    private OpenedDatabase() {
    }

    public static Database of(Deployment deployment, int workers) {
        return deployment.database() == null ? embedded(deployment.data(), workers)
                : Database.outside(deployment.database(), connections(workers));
    }

    static Database embedded(Path data, int workers) {
        return Database.embedded(data, connections(workers));
    }

    private static int connections(int workers) {
        return workers * 2 + BESIDE_WORKERS;
    }
}
