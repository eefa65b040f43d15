package huizong.reading;

import huizong.reading.lending.RowSpool;
import java.util.List;

/** A workbook whose rows may stand in any order in its file, and are lent in theirs. */
final class SortedWorkbook implements Workbook {

    private final Workbook filed;
    private final List<Sheet> sheets;

    SortedWorkbook(Workbook filed) {
        this.filed = filed;
        this.sheets = filed.sheets().stream().map(sheet -> (Sheet) new Sorted(sheet)).toList();
    }

    @Override
    public String format() {
        return filed.format();
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void close() {
        filed.close();
    }

    private record Sorted(Sheet filed) implements Sheet {

        @Override
        public String name() {
            return filed.name();
        }

        @Override
        public int index() {
            return filed.index();
        }

        @Override
        public boolean hidden() {
            return filed.hidden();
        }

        @Override
        public SheetEnd read(RowVisitor visitor) {
            return inOrder() ? filed.read(visitor) : sorted(visitor);
        }

        private boolean inOrder() {
            int[] last = {0};
            return filed.read(row -> {
                boolean behind = row.number() > last[0];
                last[0] = row.number();
                return behind;
            }).complete();
        }

        private SheetEnd sorted(RowVisitor visitor) {
            try (RowSpool spool = new RowSpool()) {
                SheetEnd end = filed.read(row -> {
                    spool.keep(row);
                    return true;
                });
                return spool.lend(visitor) ? end : new SheetEnd(end.merges(), end.hiddenColumns(), end.hiddenRows(), false);
            }
        }
    }
}
