package huizong.reading.xlsx;

import huizong.reading.SheetEnd;
import huizong.reading.lending.RowLender;
import java.io.InputStream;

/**
 * Reads a worksheet straight from its bytes, as long as it is written the way nearly all software writes it: UTF-8, no
 * prefixes, no comments, attributes in any order. At the first sign of anything else it throws {@link UnusualXml} and
 * the sheet is read as XML instead. What stands around the rows is always read as XML.
 */
final class SheetBytes {

    private final String part;
    private final RowLender lender;
    private final SheetBuffer buffer;
    private final CellBytes cells;
    private int rowNumber;
    private int at;
    private boolean done;
    private boolean going = true;

    /** @param size of the part in bytes, negative where it is not known */
    SheetBytes(String part, InputStream stream, long size, RowLender lender) {
        this.part = part;
        this.lender = lender;
        this.buffer = new SheetBuffer(stream, size);
        this.cells = new CellBytes(lender.row());
    }

    SheetEnd read() {
        at = buffer.firstRow();
        while (going && !done) {
            int end = buffer.wholeRows(at);
            cells.window(buffer.bytes(), end);
            while (going && !done && at < end) {
                next(buffer.bytes(), end);
            }
            if (going && !done) {
                if (buffer.ended() && at >= end && end == buffer.wholeRows(end)) {
                    throw new UnusualXml("rows without an end");
                }
                buffer.forget(at);
                at = 0;
            }
        }
        try (PartXml around = new PartXml(part, going ? buffer.withoutRows(at) : buffer.before())) {
            SheetEnd end = new SheetXml(around, lender).read();
            return going ? end : new SheetEnd(end.merges(), end.hiddenColumns(), end.hiddenRows(), false);
        }
    }

    private void next(byte[] bytes, int end) {
        at = cells.skipSpace(at);
        if (at == end) {
            return;
        }
        if (cells.startsWith(at, "<row")) {
            row(bytes);
        } else if (cells.startsWith(at, "</sheetData>")) {
            at += "</sheetData>".length();
            done = true;
        } else {
            throw new UnusualXml("between rows");
        }
    }

    private void row(byte[] bytes) {
        int number = rowNumber + 1;
        int hidden = 0;
        int next = cells.attribute(at + 4);
        while (next > 0) {
            if (cells.nameIs("r")) {
                number = cells.valueAsNumber();
            } else if (cells.nameIs("hidden")) {
                hidden = cells.valueIs("1") || cells.valueIs("true") || cells.valueIs("on") ? 1 : hidden;
            } else if (cells.nameIs("ht") && cells.valueIs("0")) {
                hidden = 1;
            }
            next = cells.attribute(next);
        }
        rowNumber = number;
        lender.row().start(number, hidden);
        lender.row().in(bytes);
        at = cells.emptyTag() ? cells.tagEnd() : cells.cells(cells.tagEnd());
        going = lender.lend();
    }
}
