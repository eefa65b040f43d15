package huizong.reading;

import java.nio.file.Path;

/** Opens files as workbooks, whatever their name says they are. */
public final class WorkbookReader {

    private final ReadLimits limits;

    public WorkbookReader(ReadLimits limits) {
        this.limits = limits;
    }

    public ReadLimits limits() {
        return limits;
    }

    /** @throws java.io.UncheckedIOException if the disk fails; a bad file is a {@link ReadResult.Refused} */
    public ReadResult open(Path file) {
        return new ReadResult.Refused(RefusalReason.NOT_A_WORKBOOK, file.getFileName().toString());
    }
}
