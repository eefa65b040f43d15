package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import huizong.TestDatabase;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DataSource database = TestDatabase.fresh();
    private final List<Instant> nights = new ArrayList<>();
    private final SettableClock clock = new SettableClock();

    private ManualScheduler machineStarts() {
        ManualScheduler scheduler = TestHelper.createManualScheduler(database).clock(clock)
                .startTasks(List.of(Timetable.nightly(LocalTime.of(2, 0), SHANGHAI, due -> nights.add(clock.now()))))
                .tableName(Timetable.TABLE) instanceof TestHelper.ManualSchedulerBuilder builder ? builder.start() : null;
        scheduler.runAnyDueExecutions();
        return scheduler;
    }

    private void clockSays(String moment) {
        clock.set(Instant.parse(moment));
    }

    @Test
    void the_night_runs_at_its_hour_in_the_zone_of_the_deployment() {
        clockSays("2025-05-09T10:00:00Z");
        ManualScheduler scheduler = machineStarts();
        clockSays("2025-05-09T17:59:00Z");
        scheduler.runAnyDueExecutions();
        assertThat(nights).isEmpty();

        clockSays("2025-05-09T18:00:00Z");
        scheduler.runAnyDueExecutions();
        clockSays("2025-05-10T18:00:00Z");
        scheduler.runAnyDueExecutions();

        assertThat(nights).containsExactly(Instant.parse("2025-05-09T18:00:00Z"), Instant.parse("2025-05-10T18:00:00Z"));
    }

    @Test
    void nights_missed_while_the_machine_was_off_are_caught_up_at_start_once() {
        clockSays("2025-05-09T10:00:00Z");
        machineStarts();

        clockSays("2025-05-12T01:30:00Z");
        ManualScheduler again = machineStarts();
        again.runAnyDueExecutions();
        assertThat(nights).containsExactly(Instant.parse("2025-05-12T01:30:00Z"));

        clockSays("2025-05-12T18:00:00Z");
        again.runAnyDueExecutions();
        assertThat(nights).containsExactly(Instant.parse("2025-05-12T01:30:00Z"), Instant.parse("2025-05-12T18:00:00Z"));
    }
}
