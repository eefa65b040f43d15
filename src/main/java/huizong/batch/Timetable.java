package huizong.batch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * The one entry of the timetable: the night, every day at its hour in the deployment's zone. When it is due stands in the
 * database, so an hour that passed while the machine was off is due at the next start, once, however many were missed.
 */
public final class Timetable {

    /** The schema's table for db-scheduler. */
    public static final String TABLE = "batch.scheduled_tasks";

    private Timetable() {
    }

    /** @param night gets the moment it runs at */
    public static RecurringTask<Void> nightly(LocalTime at, ZoneId zone, Consumer<Instant> night) {
        return Tasks.recurring("night", Schedules.daily(zone, at)).execute((instance, context) -> night.accept(context.getExecution().executionTime));
    }
}
