package huizong.intake;

import java.util.List;

/** What was in a zip. */
record Unpacked(List<Arrival> arrivals, List<Passed> passed) {
}
