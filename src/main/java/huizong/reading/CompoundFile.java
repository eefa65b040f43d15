package huizong.reading;

import huizong.reading.xls.XlsWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A file of the older binary container: workbooks of BIFF8, encrypted new ones, and the generations before. */
final class CompoundFile {

    private static final int BIFF8 = 0x0600;
    private static final List<String> STREAMS = List.of("Workbook", "Book");

    private CompoundFile() {
    }

    static ReadResult open(Path file, ReadLimits limits, RowOrder order) {
        boolean et = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".et");
        try {
            POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
            try {
                return open(container, et ? RefusalReason.ET : RefusalReason.OLD_XLS, limits, order);
            } catch (IOException | RuntimeException problem) {
                container.close();
                throw problem;
            }
        } catch (UnreadableSheetException problem) {
            throw problem;
        } catch (IOException | RuntimeException damage) {
            // the container's reader tells damage by many exceptions; a disk that fails shows itself when the file is archived
            return new ReadResult.Refused(RefusalReason.DAMAGED, String.valueOf(damage.getMessage()));
        }
    }

    private static ReadResult open(POIFSFileSystem container, RefusalReason old, ReadLimits limits, RowOrder order) throws IOException {
        DirectoryNode root = container.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableSheetException(RefusalReason.ENCRYPTED, "");
        }
        List<String> streams = STREAMS.stream().filter(root::hasEntryCaseInsensitive).toList();
        for (String stream : streams) {
            if (biff8(root, stream)) {
                return new ReadResult.Opened(new XlsWorkbook(container, stream, limits, order));
            }
        }
        throw new UnreadableSheetException(streams.isEmpty() && old != RefusalReason.ET ? RefusalReason.NOT_A_WORKBOOK : old, "");
    }

    private static boolean biff8(DirectoryNode root, String name) throws IOException {
        try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            byte[] start = stream.readNBytes(6);
            return start.length == 6 && start[0] == 9 && start[1] == 8 && (start[5] << 8 | start[4] & 0xFF) == BIFF8;
        }
    }
}
