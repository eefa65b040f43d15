package huizong.jobs;

import huizong.catalogue.Period;
import java.time.LocalDate;
import java.util.List;

/** An event round the desk has opened in jobs/rounds.csv. @param units who owes it; empty: whoever may send it */
public record Round(String form, Period period, LocalDate due, List<String> units) {
}
