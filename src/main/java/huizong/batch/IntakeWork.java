package huizong.batch;

import huizong.decoding.CoverReader;
import huizong.decoding.CoverResult;
import huizong.intake.Archive;
import huizong.intake.Arrival;
import huizong.intake.DropFolder;
import huizong.intake.Gathered;
import huizong.intake.Moves;
import huizong.intake.Passed;
import huizong.intake.Pause;
import huizong.publishing.PassedWords;
import huizong.reading.ReadLimits;
import huizong.reading.ReadResult;
import huizong.reading.Workbook;
import huizong.reading.UnreadableSheetException;
import huizong.reading.WorkbookReader;
import huizong.storing.ArrivedFile;
import huizong.storing.Arrivals;
import huizong.storing.Database;
import huizong.storing.OpenConnection;
import huizong.storing.PassedOver;
import huizong.storing.Run;
import huizong.storing.Runs;
import huizong.storing.Submissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two ends of a night: files are archived and get their numbers, and leave the drop folder when their fate is committed. */
final class IntakeWork {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Deployment deployment;
    private final NightOrder order;
    private final Database database;
    private final Archive archive;
    private @Nullable List<Arrival> fresh;
    private List<Passed> passed = List.of();

    IntakeWork(Deployment deployment, NightOrder order, Database database) {
        this.deployment = deployment;
        this.order = order;
        this.database = database;
        this.archive = new Archive(deployment.data().resolve("archive"));
    }

    Originals originals() {
        return archive::file;
    }

    /** True where a file has come to rest that the register does not know; moves left over from a killed run are finished. */
    boolean somethingNew() {
        JdbcClient client = JdbcClient.create(database.application());
        moveAll(new Arrivals(client));
        return !fresh(client).isEmpty();
    }

    private List<Arrival> fresh(JdbcClient client) {
        if (fresh == null) {
            Gathered gathered = new DropFolder(order.input(), Pause.of(BETWEEN_LOOKS), deployment.data().resolve("work")).gather();
            Arrivals arrivals = new Arrivals(client);
            Map<String, Set<String>> known = arrivals.lying();
            passed = passed(gathered);
            fresh = gathered.arrivals().stream().filter(this::wanted)
                    .filter(a -> !known.getOrDefault(a.path(), Set.of()).contains(content(a, known))).toList();
        }
        return fresh;
    }

    /** Only a file that lies where a known one lay is looked into. */
    private static String content(Arrival arrival, Map<String, Set<String>> known) {
        return known.containsKey(arrival.path()) ? Archive.contentOf(arrival.content()).sha256() : "";
    }

    private static List<Passed> passed(Gathered gathered) {
        List<Passed> passed = new ArrayList<>(gathered.passed());
        gathered.unsettled().forEach(path -> passed.add(new Passed(path, Passed.Reason.UNSETTLED, "")));
        return passed;
    }

    /** What lies in the drop folder and cannot be taken in, in words; known once it has been looked for something new. */
    List<String> passedOver() {
        return passed.stream().map(p -> p.path() + " " + PassedWords.of(p.reason().word(), p.detail())).toList();
    }

    /** Where only some jobs are asked for, the workbooks of others stay where they are for a later run. */
    private boolean wanted(Arrival arrival) {
        return order.jobs().isEmpty() || new WorkbookReader(ReadLimits.of(System.getenv())).openSorted(arrival.content())
                .fold(this::ofWantedJob, refused -> true);
    }

    private boolean ofWantedJob(ReadResult.Opened opened) {
        try (Workbook workbook = opened.workbook()) {
            CoverResult cover = CoverReader.read(workbook, deployment.catalogue(), order.asOf());
            return cover.fold(read -> order.jobs().contains(read.cover().job()),
                    refused -> refused.known().form() == null || order.jobs().contains(refused.known().form().job()));
        } catch (UnreadableSheetException damaged) {
            // its sender gets an answer, whichever jobs are wanted
            return true;
        }
    }

    /** Archives what has come and freezes the run's manifest; a run taken up again with a frozen manifest takes nothing more. */
    boolean take(Connection connection, Run run) {
        JdbcClient client = OpenConnection.client(connection);
        if (new Runs(client).byId(run.id()).orElseThrow().frozenAt() != null) {
            return false;
        }
        List<ArrivedFile> files = new ArrayList<>();
        List<Arrival> arriving = fresh(client);
        List<Archive.Kept> kept = archive.keep(arriving.stream().map(Arrival::content).toList());
        for (int i = 0; i < arriving.size(); i++) {
            Arrival arrival = arriving.get(i);
            files.add(new ArrivedFile(kept.get(i).sha256(), kept.get(i).size(), arrival.name(), arrival.path(), arrival.container(),
                    arrival.sample(), arrival.receivedAt()));
        }
        NightPoint.AFTER_ARCHIVE.reached();
        Arrivals arrivals = new Arrivals(client);
        arrivals.numberOn();
        arrivals.record(run.id(), files);
        new Submissions(client).create(run.id());
        PassedOver over = new PassedOver(client);
        passed.forEach(p -> over.store(run.id(), p.path(), p.reason().word(), p.detail()));
        new Runs(client).freeze(run.id(), deployment.clock().instant());
        return false;
    }

    /** Moves what has been answered out of the drop folder. */
    boolean putAway(Connection connection) {
        NightPoint.AFTER_COMMIT_BEFORE_MOVE.reached();
        moveAll(new Arrivals(OpenConnection.client(connection)));
        return false;
    }

    private void moveAll(Arrivals arrivals) {
        Moves moves = new Moves(order.input());
        List<String> moved = new ArrayList<>();
        for (Arrivals.PendingMove pending : arrivals.pendingMoves()) {
            moves.move(pending.path(), pending.receivedAt(), pending.day());
            moved.add(pending.path());
        }
        arrivals.moved(moved, deployment.clock().instant());
    }
}
