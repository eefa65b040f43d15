package huizong.decoding;

import huizong.decoding.heads.Grid;
import huizong.decoding.heads.HeadIndex;
import huizong.decoding.heads.ListHead;
import huizong.reading.Row;
import huizong.reading.RowVisitor;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a head that has every column while the rows go by, and hands on what follows it: nearly every workbook is read
 * once that way. Where there is none such among the first rows the reading stops, and the best one must be looked for.
 */
final class HeadSeeker implements RowVisitor {

    private final Grid grid;
    private final HeadIndex labels;
    private final Function<ListHead, ListDecoder> list;
    private @Nullable ListHead head;
    private @Nullable ListDecoder decoder;
    private boolean moreAbove;

    /** @param list makes what decodes the rows below a head */
    HeadSeeker(String title, HeadIndex labels, Function<ListHead, ListDecoder> list) {
        this.grid = new Grid(title);
        this.labels = labels;
        this.list = list;
    }

    @Override
    public boolean row(Row row) {
        if (decoder != null && head != null) {
            if (row.number() < head.row()) {
                grid.keep(row);
                moreAbove = true;
            }
            return decoder.row(row);
        }
        if (row.number() > Grid.HEAD_ROWS) {
            return false;
        }
        grid.keep(row);
        head = ListHead.whole(grid, row.number(), labels).filter(h -> grid.endsAt(h.row())).orElse(null);
        decoder = head == null ? null : list.apply(head);
        return true;
    }

    /** What decoded the rows; empty where no head was found and so none was. */
    Optional<ListDecoder> found() {
        return Optional.ofNullable(decoder);
    }

    /** The head with all that stands above it, wherever in the file that stood. */
    ListHead head() {
        ListHead found = Objects.requireNonNull(head);
        return moreAbove ? ListHead.whole(grid, found.row(), labels).orElseThrow() : found;
    }
}
