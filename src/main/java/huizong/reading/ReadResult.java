package huizong.reading;

import java.util.function.Function;

/** What came of opening a file: a workbook, or the reason why not. A broken machine is an exception instead. */
public sealed interface ReadResult {

    /** The caller closes the workbook. */
    record Opened(Workbook workbook) implements ReadResult {
    }

    /** @param detail facts for the operator (a number, a name), never a sentence; may be empty */
    record Refused(RefusalReason reason, String detail) implements ReadResult {
    }

    default <T> T fold(Function<Opened, T> opened, Function<Refused, T> refused) {
        return this instanceof Opened o ? opened.apply(o) : refused.apply((Refused) this);
    }
}
