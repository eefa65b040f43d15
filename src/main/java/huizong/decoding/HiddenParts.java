package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.reading.SheetEnd;
import java.util.Collection;
import java.util.List;

/** Says which parts of a sheet its sender may not have seen. */
final class HiddenParts {

    private final SheetFindings told;
    private final String title;

    HiddenParts(SheetFindings told, String title) {
        this.told = told;
        this.title = title;
    }

    /** @param read columns of the file that are read, from 1 */
    void tell(SheetEnd end, Collection<Integer> read) {
        List<CellAddress> columns = end.hiddenColumns().stream().filter(read::contains)
                .map(c -> new CellAddress(title, c, 0)).toList();
        if (!columns.isEmpty()) {
            told.hidden(columns, columns.size());
        }
        if (end.hiddenRows() > 0) {
            told.hidden(List.of(CellAddress.wholeSheet(title)), end.hiddenRows());
        }
    }
}
