package huizong.intake;

import java.util.List;

/**
 * What is to be taken in now.
 *
 * @param arrivals by time and path, the order of their ids
 * @param passed   what cannot be taken in, by path
 * @param unsettled  paths still being written: the next run's
 */
public record Gathered(List<Arrival> arrivals, List<Passed> passed, List<String> unsettled) {

    public Gathered {
        arrivals = List.copyOf(arrivals);
        passed = List.copyOf(passed);
        unsettled = List.copyOf(unsettled);
    }
}
