package huizong.batch;

import huizong.storing.Database;

/** Opens the deployment's database, embedded or outside. */
public final class OpenedDatabase {

    /** Connections the steps need beside those of the workers: the step's own, Spring Batch's, the run lock's. */
    private static final int BESIDE_WORKERS = 4;

    private OpenedDatabase() {
    }

    public static Database of(Deployment deployment, int workers) {
        int connections = workers * 2 + BESIDE_WORKERS;
        return deployment.database() == null ? Database.embedded(deployment.data(), connections)
                : Database.outside(deployment.database(), connections);
    }
}
