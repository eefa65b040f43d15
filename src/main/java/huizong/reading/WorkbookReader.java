package huizong.reading;

import huizong.reading.csv.CsvWorkbook;
import huizong.reading.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens files as workbooks, whatever their name says they are. */
public final class WorkbookReader {

    /** Bytes of files that are read at one go: most of a night's. */
    private static final int SMALL = 1 << 20;

    private final ReadLimits limits;
    private final Unpacking unpacking;

    /** Large workbooks are unpacked ahead by a thread of their own. */
    public WorkbookReader(ReadLimits limits) {
        this(limits, Unpacking.AHEAD);
    }

    public WorkbookReader(ReadLimits limits, Unpacking unpacking) {
        this.limits = limits;
        this.unpacking = unpacking;
    }

    public ReadLimits limits() {
        return limits;
    }

    /**
     * Opens a file whose sheets are read straight on.
     *
     * @throws UncheckedIOException if the disk fails; a bad file is a {@link ReadResult.Refused}
     */
    public ReadResult open(Path file) {
        return open(file, RowOrder.ASCENDING);
    }

    /**
     * Opens a file as {@link #open} does, and looks through each sheet before it is read: where rows stand out of order they
     * are lent in their order all the same. Takes twice as long.
     */
    public ReadResult openSorted(Path file) {
        return open(file, RowOrder.ANY).fold(opened -> new ReadResult.Opened(new SortedWorkbook(opened.workbook())), refused -> refused);
    }

    private ReadResult open(Path file, RowOrder order) {
        try {
            long bytes = Files.size(file);
            if (bytes > limits.fileBytes()) {
                return new ReadResult.Refused(RefusalReason.TOO_LARGE, bytes + " > " + limits.fileBytes());
            }
            byte[] whole = bytes <= SMALL ? Files.readAllBytes(file) : null;
            return switch (whole == null ? FileNature.of(file) : FileNature.of(whole)) {
                case EMPTY -> new ReadResult.Refused(RefusalReason.EMPTY_FILE, "");
                case ZIP -> new ReadResult.Opened(XlsxWorkbook.open(file, whole, limits, order, unpacking));
                case COMPOUND -> CompoundFile.open(file, limits, order);
                case OLD_XLS -> new ReadResult.Refused(RefusalReason.OLD_XLS, "");
                case HTML -> new ReadResult.Refused(RefusalReason.HTML_RENAMED, "");
                case TEXT -> new ReadResult.Opened(CsvWorkbook.open(file, limits));
                case OTHER -> new ReadResult.Refused(other(file), "");
            };
        } catch (UnreadableSheetException problem) {
            return new ReadResult.Refused(problem.reason(), String.valueOf(problem.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RefusalReason other(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".et") ? RefusalReason.ET : RefusalReason.NOT_A_WORKBOOK;
    }
}
