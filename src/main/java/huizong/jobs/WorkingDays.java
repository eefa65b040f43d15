package huizong.jobs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked (jobs/calendar.csv): weekends off unless moved, holidays off. */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    public boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workedWeekends.contains(day) : !holidays.contains(day);
    }

    /** The n-th working day after a day. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate current = day;
        for (int left = n; left > 0;) {
            current = current.plusDays(1);
            left -= worked(current) ? 1 : 0;
        }
        return current;
    }
}
