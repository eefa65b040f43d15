package huizong.batch;

import huizong.aggregating.TableFaults;
import huizong.aggregating.TableVersions;
import huizong.jobs.Problem;
import huizong.storing.Database;
import huizong.storing.NightTransactions;
import huizong.storing.Run;
import huizong.storing.Runs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly run, once, now: takes the lock, looks at the drop folder and for mended tables, and carries out or takes up a run. */
public final class Night {

    private final Deployment deployment;
    private final NightOrder order;
    private final DatabaseAhead ahead;

    public Night(Deployment deployment, NightOrder order) {
        this(deployment, order, DatabaseAhead.none());
    }

    /** @param ahead the deployment's embedded database, where opening it has begun; the caller closes it when the night is over */
    public Night(Deployment deployment, NightOrder order, DatabaseAhead ahead) {
        this.deployment = deployment;
        this.order = order;
        this.ahead = ahead;
    }

    /** @throws RuntimeException if the machine fails; the run stays open and the next one takes it up */
    public NightResult run() {
        return new LockedDatabase(deployment, order.workers(), ahead).use(this::night, NightResult.Locked::new);
    }

    private Instant now() {
        return deployment.clock().instant();
    }

    private NightResult night(Database database) {
        NightTransactions.endLeftOver(JdbcClient.create(database.application()));
        List<Problem> problems = Schema.apply(database.application(), deployment.catalogue(), deployment.scope());
        if (!problems.isEmpty()) {
            return new NightResult.Refused(problems);
        }
        Runs runs = new Runs(JdbcClient.create(database.application()));
        IntakeWork intake = new IntakeWork(deployment, order, database);
        Optional<Run> unfinished = runs.open();
        if (unfinished.isPresent() && !unfinished.get().isNight()) {
            new NightRun(deployment, order, database, unfinished.get(), intake).carryOut();
            unfinished = Optional.empty();
        }
        JdbcClient asked = JdbcClient.create(database.application());
        boolean mended = TableFaults.mended(asked, deployment.catalogue()) || new TableVersions(asked, deployment.catalogue()).anyChanged();
        if (unfinished.isEmpty() && !mended && !intake.somethingNew()) {
            return new NightResult.NothingNew(intake.passedOver());
        }
        Run run = runs.openOrTakeUp(order.asOf(), now());
        return new NightRun(deployment, order, database, run, intake).carryOut();
    }
}
