package huizong.reading.csv;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.RowOrder;
import huizong.reading.RowVisitor;
import huizong.reading.Sheet;
import huizong.reading.SheetEnd;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Workbook;
import huizong.reading.lending.CellValue;
import huizong.reading.lending.DateSystem;
import huizong.reading.lending.LentRow;
import huizong.reading.lending.RowLender;
import huizong.reading.lending.SharedTexts;
import huizong.reading.lending.Styles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A text with separators, shown as a workbook of one sheet. */
public final class CsvWorkbook implements Workbook {

    /** What the one sheet is called: its file's name is not known where the original is archived. */
    public static final String TITLE = "CSV";
    private static final String SEPARATORS = ",\t;";
    private static final int LINES_LOOKED_AT = 50;

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final ReadLimits limits;
    private final LentRow row;

    private CsvWorkbook(Path file, Charset charset, ReadLimits limits) {
        this.file = file;
        this.charset = charset;
        this.limits = limits;
        this.row = new LentRow(new SharedTexts(limits), Styles.none(), DateSystem.FROM_1900);
        this.separator = separator();
    }

    /** @throws UnreadableSheetException where its letters cannot be told */
    public static CsvWorkbook open(Path file, ReadLimits limits) throws IOException {
        Charset charset = CsvEncoding.of(file)
                .orElseThrow(() -> new UnreadableSheetException(RefusalReason.FORBIDDEN_CHARACTER, "neither UTF-8 nor GB18030 nor UTF-16"));
        return new CsvWorkbook(file, charset, limits);
    }

    /** The separator that stands in most of the first lines; of equals the comma. */
    private char separator() {
        char best = SEPARATORS.charAt(0);
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int separated = 0;
            try (CsvLines lines = lines(candidate)) {
                List<String> fields = lines.next();
                while (!fields.isEmpty() && lines.record() <= LINES_LOOKED_AT) {
                    separated += fields.size() > 1 ? 1 : 0;
                    fields = lines.next();
                }
            } catch (UnreadableSheetException otherwiseQuoted) {
                separated = 0;
            }
            if (separated > most) {
                most = separated;
                best = candidate;
            }
        }
        return best;
    }

    private CsvLines lines(char by) {
        try {
            return new CsvLines(new java.io.BufferedReader(CsvEncoding.reader(file, charset)), by);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Lines());
    }

    @Override
    public void close() {
        // each reading opens the file for itself
    }

    private final class Lines implements Sheet {

        @Override
        public String name() {
            return TITLE;
        }

        @Override
        public int index() {
            return 1;
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public SheetEnd read(RowVisitor visitor) {
            RowLender lender = new RowLender(row, visitor, limits, RowOrder.ASCENDING);
            CellValue value = new CellValue(row);
            boolean going = true;
            try (CsvLines lines = lines(separator)) {
                List<String> fields = lines.next();
                while (going && !fields.isEmpty()) {
                    row.start(lines.record(), 0);
                    value.clear();
                    for (int i = 0; i < fields.size(); i++) {
                        CsvCells.add(value, i + 1, fields.get(i));
                    }
                    value.done();
                    going = lender.lend();
                    fields = lines.next();
                }
            }
            return new SheetEnd(List.of(), List.of(), 0, going);
        }
    }
}
