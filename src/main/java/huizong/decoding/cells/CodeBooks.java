package huizong.decoding.cells;

import huizong.jobs.CodeList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** The code lists of the jobs made ready for look-ups, each once for all workbooks and workers. */
public final class CodeBooks {

    private final Map<CodeList, CodeBook> books = Collections.synchronizedMap(new IdentityHashMap<>());

    CodeBook of(CodeList list) {
        return books.computeIfAbsent(list, CodeBook::new);
    }
}
