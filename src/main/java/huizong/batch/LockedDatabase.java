package huizong.batch;

import huizong.storing.Database;
import huizong.storing.RunLock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** The deployment's database under the run lock: for nights and acts of the desk, one at a time. */
record LockedDatabase(Deployment deployment, int workers, DatabaseAhead ahead) {

    LockedDatabase(Deployment deployment, int workers) {
        this(deployment, workers, DatabaseAhead.none());
    }

    /** @param locked what to give where another has the lock; gets what its holder says of itself */
    <T> T use(Function<Database, T> work, Function<String, T> locked) {
        if (deployment.database() != null) {
            try (Database database = OpenedDatabase.of(deployment, workers)) {
                return underLock(RunLock.tryAcquire(database.application(), who()), () -> work.apply(database), locked);
            }
        }
        return underLock(RunLock.tryAcquire(deployment.data(), who()), () -> {
            try (Database database = ahead.take(deployment, workers)) {
                return work.apply(database);
            }
        }, locked);
    }

    private static <T> T underLock(RunLock lock, java.util.function.Supplier<T> work, Function<String, T> locked) {
        return lock.fold(held -> {
            try (held) {
                return work.get();
            }
        }, other -> locked.apply(other.who()));
    }

    private String who() {
        return "pid " + ProcessHandle.current().pid() + ", since "
                + deployment.clock().instant().truncatedTo(ChronoUnit.SECONDS).atZone(deployment.clock().getZone());
    }
}
