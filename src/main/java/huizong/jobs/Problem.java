package huizong.jobs;

/** Something an author must mend before anything runs: one sentence with what was read, what is expected, the nearest name. */
public record Problem(SourcePlace place, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
