package huizong.aggregating;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import java.time.LocalDate;

/**
 * One computation of a table's lines: of its own period, or of one it is compared with.
 *
 * @param number 0 for the table's own period
 * @param day    the day on which the directory is asked: the table's period's last, for the compared periods too, so that
 *               both sides of a comparison are the same territory
 */
record Slot(int number, Period period, Reach reach, LocalDate day) {

    String lines() {
        return "tab_line_" + number;
    }

    /** The table of a source's values rolled up. */
    String rolled(int source) {
        return "tab_rolled_" + number + "_" + source;
    }

    String leaf(int source) {
        return "tab_leaf_" + number + "_" + source;
    }

    /** The days a source's rows are asked for; a picture is of the period whatever the reach. */
    Window window(RowSource source) {
        return Window.of(period, source.flows() ? source.reachOn(reach) : Reach.PERIOD);
    }

    /** The key of a source in the tables that hold who speaks and who owes. */
    int key(int source) {
        return number * 100 + source;
    }
}
