package huizong.reading;

import java.util.List;

/**
 * What is only known when a sheet has been read.
 *
 * @param merges        merged ranges, in the file's order
 * @param hiddenColumns hidden columns from 1, ascending
 * @param hiddenRows    how many rows with content are hidden or filtered out
 * @param complete      false where the visitor stopped the reading; the rest is then what had been seen so far
 */
public record SheetEnd(List<CellRange> merges, List<Integer> hiddenColumns, long hiddenRows, boolean complete) {
}
