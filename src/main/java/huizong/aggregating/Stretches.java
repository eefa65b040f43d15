package huizong.aggregating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days several windows take in, cut wherever one of them begins or ends. Whether a day lies before or after a cut is a column
 * that is true or false: the planner foresees how many groups they make, as of no other expression.
 *
 * @param cuts first days of stretches, in order; the last is the day after all windows
 */
record Stretches(List<Window> windows, List<LocalDate> cuts) {

    static Stretches of(Collection<Window> windows) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        windows.forEach(window -> {
            if (window.from() != null) {
                cuts.add(window.from());
            }
            cuts.add(window.until().plusDays(1));
        });
        return new Stretches(List.copyOf(windows), List.copyOf(cuts));
    }

    /** The columns that tell the stretches apart, {@code since_1} and so on, of a date that lies in one of the windows. */
    List<String> columns(String date) {
        return IntStream.range(0, cuts.size()).filter(this::tells)
                .mapToObj(i -> date + " >= date '" + cuts.get(i) + "' as since_" + (i + 1)).toList();
    }

    /** No day asked for lies behind the last cut, and none before the first where every window has a beginning. */
    private boolean tells(int cut) {
        return cut < cuts.size() - 1 && (cut > 0 || windows.stream().anyMatch(window -> window.from() == null));
    }

    /** Condition that a date lies in one of the windows. */
    String hold(String date) {
        List<Window> joined = joined();
        String one = joined.stream().map(window -> window.holds(date)).collect(Collectors.joining(" or "));
        return joined.size() == 1 ? one : "(" + one + ")";
    }

    /** Condition that {@code this}, which has the columns, lies in one of the windows. */
    String lieIn(Window window) {
        List<String> conditions = new ArrayList<>();
        int after = cuts.indexOf(window.until().plusDays(1));
        if (window.from() != null && tells(cuts.indexOf(window.from()))) {
            conditions.add("this.since_" + (cuts.indexOf(window.from()) + 1));
        }
        if (tells(after)) {
            conditions.add("not this.since_" + (after + 1));
        }
        return String.join(" and ", conditions);
    }

    /** The windows as far apart ones: what overlaps or follows at once is one. */
    private List<Window> joined() {
        Comparator<Window> byStart = Comparator.comparing(window -> window.from() == null ? LocalDate.MIN : window.from());
        List<Window> joined = new ArrayList<>();
        for (Window next : windows.stream().sorted(byStart).toList()) {
            Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from() != null && next.from().isAfter(last.until().plusDays(1))) {
                joined.add(next);
            } else if (next.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Window(last.from(), next.until()));
            }
        }
        return joined;
    }
}
