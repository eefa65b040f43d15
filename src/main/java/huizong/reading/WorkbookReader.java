package huizong.reading;

import huizong.reading.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        try {
            long bytes = Files.size(file);
            if (bytes > limits.fileBytes()) {
                return new ReadResult.Refused(RefusalReason.TOO_LARGE, bytes + " > " + limits.fileBytes());
            }
            FileNature nature = FileNature.of(file);
            if (nature.refusal().isPresent()) {
                return nature.refusal().get();
            }
            return new ReadResult.Opened(XlsxWorkbook.open(file, limits));
        } catch (UnreadableSheetException problem) {
            return new ReadResult.Refused(problem.reason(), String.valueOf(problem.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
