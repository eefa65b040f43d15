package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A night that is ended without warning, at any moment, and run again leaves what an undisturbed one leaves: every row, every
 * file. Real processes on a real embedded server. The named points and a few random moments belong to every build, with a few
 * dozen workbooks; {@code -Dhuizong.kills=20} asks for a few hundred workbooks and twenty random moments each for the process
 * and for the database (an hour and more).
 */
class KillAndCompareTest {

    private static final Optional<Integer> ASKED = Optional.ofNullable(Integer.getInteger("huizong.kills"));
    private static final int KILLS = ASKED.orElse(2);
    private static final int DATABASE_KILLS = ASKED.orElse(1);
    private static final int MONTHS = ASKED.isPresent() ? 6 : 1;
    private static final int COUNTIES = ASKED.isPresent() ? Integer.MAX_VALUE : 6;
    /** Every fourth moment lies anywhere between start and end of the process, the others while a run is open. */
    private static final int ANYWHERE = 4;
    private static final int TRIES = 3;
    private static final int MOST_TRIES_EACH = 5;
    private static final String NOT_AT_WORK = "no run open";
    private static final String DONE = "没有新到的文件。";

    @TempDir
    private static Path place;
    private static NightProcess evening;
    private static NightOutcome undisturbed;
    private static Duration whole;
    private static Duration working;

    private NightProcess night;
    private Process process;

    /** An evening with one earlier night behind it; then the night itself, undisturbed and measured. */
    @BeforeAll
    static void an_undisturbed_night() throws IOException {
        evening = new NightProcess(Files.createDirectories(place.resolve("evening")));
        new SentProvince(Files.createDirectories(evening.home().resolve("input"))).sendOne();
        assertThat(evening.night()).returns(0, NightProcess.Ended::status);
        new SentProvince(evening.home().resolve("input")).send(MONTHS, COUNTIES);

        NightProcess night = evening.copiedTo(place.resolve("undisturbed"));
        long start = System.nanoTime();
        Process process = night.startNight();
        assertThat(night.awaitOpenRun(process)).isTrue();
        long opened = System.nanoTime();
        night.awaitNoOpenRun(process);
        working = Duration.ofNanos(System.nanoTime() - opened);
        assertThat(NightProcess.ended(process)).returns(0, NightProcess.Ended::status);
        whole = Duration.ofNanos(System.nanoTime() - start);
        undisturbed = NightOutcome.of(night);
        System.out.println("undisturbed: " + whole.toMillis() + " ms, of these " + working.toMillis() + " ms with an open run");
    }

    @AfterEach
    void leave_nothing_running() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        if (night != null) {
            night.killDatabase();
            new ProcessBuilder("rm", "-rf", night.home().toString()).start();
        }
    }

    private void runAgain() {
        NightProcess.Ended ended = night.night();
        for (int tries = 1; ended.status() != 0 && tries < TRIES; tries++) {
            ended = night.night();
        }
        assertThat(ended).returns(0, NightProcess.Ended::status);
    }

    private void assertNothingDiffers(String killed) {
        NightOutcome outcome = NightOutcome.of(night);
        assertThat(outcome.rows().keySet()).as(killed).isEqualTo(undisturbed.rows().keySet());
        outcome.rows().forEach((table, rows) -> assertThat(rows).as("%s: %s", killed, table).isEqualTo(undisturbed.rows().get(table)));
        assertThat(outcome.files().keySet()).as(killed).isEqualTo(undisturbed.files().keySet());
        outcome.files().forEach((file, content) -> assertThat(content).as("%s: %s", killed, file).isEqualTo(undisturbed.files().get(file)));
    }

    @ParameterizedTest
    @EnumSource(NightPoint.class)
    void killed_at_a_named_point(NightPoint point) {
        night = evening.copiedTo(place.resolve(point.word()));

        assertThat(night.night("-Dhuizong.halt-at=" + point.word())).returns(137, NightProcess.Ended::status);
        runAgain();

        assertNothingDiffers(point.word());
        System.out.println(point.word() + ": nothing differs");
    }

    /** A moment to end something at. @return how far the night was, as said by the register just then */
    private interface End {
        Optional<String> now();
    }

    private String killedAt(Random random, int number, End end) {
        night = evening.copiedTo(place.resolve("moment-" + System.nanoTime()));
        process = night.startNight();
        boolean anywhere = number % ANYWHERE == ANYWHERE - 1;
        if (!anywhere) {
            night.awaitOpenRun(process);
        }
        Duration moment = Duration.ofMillis(random.nextLong((anywhere ? whole : working).toMillis()));
        NightProcess.pause(moment);
        String far = end.now().orElse("");
        String said = "%d: %d ms after %s, %s".formatted(number, moment.toMillis(), anywhere ? "the start" : "a run was open",
                far.isEmpty() ? NOT_AT_WORK : far);
        System.out.println(said);
        return said;
    }

    /** So many moments, and more until half of them have met an open run. */
    private void killedAtMoments(int kills, End end) throws IOException {
        Random random = new Random(kills);
        List<String> atWork = new ArrayList<>();
        int number = 0;
        while (number < kills || atWork.size() < (kills + 1) / 2) {
            assertThat(number).as("moments that met no open run: all but %s", atWork).isLessThan(MOST_TRIES_EACH * kills);
            String killed = killedAt(random, number++, end);
            if (!killed.endsWith(NOT_AT_WORK)) {
                atWork.add(killed);
            }
            NightProcess.ended(process);
            runAgain();
            assertNothingDiffers(killed);
            System.out.println("nothing differs");
            leave_nothing_running();
        }
        System.out.println(number + " moments, " + atWork.size() + " of them while a run was open");
    }

    @Test
    void killed_at_random_moments() throws IOException {
        killedAtMoments(KILLS, () -> {
            NightProcess.ended(process.destroyForcibly());
            return night.progress();
        });
    }

    @Test
    void the_database_killed_at_random_moments() throws IOException {
        killedAtMoments(DATABASE_KILLS, () -> {
            Optional<String> far = night.progress();
            night.killDatabase();
            return far;
        });
    }

    @Test
    void a_second_launcher_leaves_and_says_who_runs_while_readers_are_answered() {
        night = evening.copiedTo(place.resolve("second"));
        process = night.startNight();
        assertThat(night.awaitOpenRun(process)).isTrue();

        NightProcess.Ended second = night.night();
        NightProcess.Ended submissions = night.ask("submissions");
        NightProcess.Ended table = night.ask("table", "T00-1", "--period", "2024-12");

        assertThat(second.status()).isEqualTo(6);
        assertThat(second.said()).contains("pid " + process.pid());
        assertThat(submissions).returns(0, NightProcess.Ended::status);
        assertThat(table).returns(0, NightProcess.Ended::status);
        assertThat(NightProcess.ended(process)).returns(0, NightProcess.Ended::status);
        assertNothingDiffers("a second launcher and readers came by");
        assertThat(night.night()).isEqualTo(new NightProcess.Ended(0, DONE + System.lineSeparator()));
    }
}
