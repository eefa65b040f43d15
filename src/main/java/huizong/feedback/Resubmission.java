package huizong.feedback;

import huizong.catalogue.CellAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file differs from the one its unit sent before for the same form and period.
 *
 * @param file     the earlier file's name, received on {@code day} as this revision
 * @param changes  the first changes in reading order; {@code allChanges} is how many there are
 * @param cleared  findings that are gone, still there, and new; notes are left out
 * @param totals   what the change does to published totals
 */
public record Resubmission(String file, int revision, LocalDate day, List<Change> changes, long allChanges, List<Found> cleared,
                           List<Found> remaining, List<Found> added, List<Total> totals) {

    public Resubmission {
        changes = List.copyOf(changes);
        cleared = List.copyOf(cleared);
        remaining = List.copyOf(remaining);
        added = List.copyOf(added);
        totals = List.copyOf(totals);
    }

    /** What happened to a cell or row. */
    public enum Kind {
        CHANGED, ROW_ADDED, ROW_REMOVED
    }

    /**
     * @param sheet  name in the job file
     * @param cell   in this file; in the earlier one where the row is gone
     * @param column name in the job file, null for a whole row
     * @param key    values of the row's key, empty where it has none
     * @param before values as stored, null for blanks
     */
    public record Change(Kind kind, String sheet, CellAddress cell, @Nullable String column, String key, @Nullable String before,
                         @Nullable String after) {
    }

    /** @param cell in this file, in the earlier one where it is gone */
    public record Found(String rule, CellAddress cell) {
    }

    /**
     * A measure of a table on one line.
     *
     * @param division name of the county, prefecture or province
     * @param label    of the measure, with its unit
     * @param before   as published last, null where nothing was
     */
    public record Total(String table, String period, String division, String label, @Nullable BigDecimal before, BigDecimal after) {
    }
}
