package huizong.batch;

import huizong.decoding.SubmissionDecoder;
import huizong.intake.Archive;
import huizong.jobs.Problem;
import huizong.publishing.Releases;
import huizong.reading.ReadLimits;
import huizong.reading.WorkbookReader;
import huizong.storing.Database;
import huizong.storing.JudgedAgain;
import huizong.storing.NightTransactions;
import huizong.storing.OpenConnection;
import huizong.storing.PersonKeys;
import huizong.storing.Run;
import huizong.storing.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries out an act of the desk, at once and under the run lock: the act and the submissions it concerns are written down in
 * one transaction as a run of its own, then judged, answered and added up as a night would. Killed, it is an unfinished run
 * like any other, and the next run or act takes it up.
 */
public final class Desk {

    private final Deployment deployment;
    private final NightOrder order;

    /** @param order where the answers and tables go, and what counts as today */
    public Desk(Deployment deployment, NightOrder order) {
        this.deployment = deployment;
        this.order = order;
    }

    /** @throws RuntimeException if the machine fails */
    public DeskResult carryOut(DeskAct act) {
        return new LockedDatabase(deployment, 1).use(database -> act(act, database), DeskResult.Locked::new);
    }

    private DeskResult act(DeskAct act, Database database) {
        NightTransactions.endLeftOver(JdbcClient.create(database.application()));
        List<Problem> problems = Schema.apply(database.application(), deployment.catalogue(), deployment.scope());
        if (!problems.isEmpty()) {
            return new DeskResult.JobsRefused(problems);
        }
        Optional<Run> unfinished = new Runs(JdbcClient.create(database.application())).open();
        unfinished.ifPresent(run -> new NightRun(deployment, order, database, run, new IntakeWork(deployment, order, database)).carryOut());
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            return act(act, database, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private DeskResult act(DeskAct act, Database database, Connection connection) throws SQLException {
        JdbcClient client = OpenConnection.client(connection);
        Instant now = deployment.clock().instant();
        Run run = new Runs(client).openAct(act.word(), order.asOf(), now);
        DeskAct.Written written = act.write(client, deployment.catalogue(), new DeskAct.Moment(run.id(), now, order.asOf()));
        if (written instanceof DeskAct.Written.Refused refused) {
            connection.rollback();
            return new DeskResult.Refused(refused.reason(), refused.facts());
        }
        DeskAct.Written.Concerns concerns = (DeskAct.Written.Concerns) written;
        take(act, client, run, concerns.submissions());
        connection.commit();
        work(database, connection, run);
        new Runs(client).finish(run.id(), deployment.clock().instant(), "{}");
        connection.commit();
        return new DeskResult.Done(concerns.matters(), new JudgedAgain(client).changes(run.id()), new Releases(client).ofRun(run.id()));
    }

    private void take(DeskAct act, JdbcClient client, Run run, List<Long> concerned) {
        JudgedAgain again = new JudgedAgain(client);
        List<Long> ids = act.readsAnew() ? concerned : again.returnsOf(concerned);
        again.remember(run.id(), ids);
        if (act.readsAnew()) {
            again.takeToReadAnew(run.id(), ids, deployment.catalogue().jobs().stream().flatMap(j -> j.forms().stream())
                    .flatMap(f -> f.sheets().stream()).map(s -> s.name()).distinct().toList());
        } else {
            again.take(run.id(), ids);
        }
    }

    /** The steps of a night from reading to publishing, one after the other. */
    private void work(Database database, Connection connection, Run run) throws SQLException {
        Originals originals = new Archive(deployment.data().resolve("archive"))::file;
        HashedPersons persons = new HashedPersons(new PersonKeys(deployment.data()).obtain(JdbcClient.create(database.application())));
        SheetLoading sheets = new SheetLoading(new SubmissionDecoder(deployment.catalogue().directory(), persons));
        WorkbookLoading loading = new WorkbookLoading(new WorkbookReader(ReadLimits.of(System.getenv())), deployment.catalogue(), sheets, run.asOf());
        for (RunTasklet.Portion step : List.of(new LoadWork(run.id(), new PortionLoading(loading, deployment.clock()), originals),
                new JudgeWork(run.id(), deployment.catalogue(), run.asOf()),
                new AnswerWork(run.id(), deployment.catalogue(), order.output(), originals, deployment.clock()),
                new EarlierAnswers(run.id(), deployment.catalogue(), order.output(), originals, deployment.clock().getZone()),
                new TablesWork(run.id(), deployment.catalogue(), deployment.clock()),
                new PublishWork(run, deployment.catalogue(), order.output(), deployment.clock().getZone()))) {
            boolean more = true;
            while (more) {
                NightTransactions.name(connection);
                more = step.work(connection);
                connection.commit();
            }
        }
    }
}
