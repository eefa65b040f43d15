package huizong.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A file of the older binary container: encrypted new workbooks, and the generations before the package of XML. */
final class CompoundFile {

    private static final int BIFF8 = 0x0600;
    private static final int FILE_PASS = 0x2F;
    private static final int RECORDS_LOOKED_AT = 20;

    private CompoundFile() {
    }

    static ReadResult.Refused refusal(Path file) {
        boolean et = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".et");
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return new ReadResult.Refused(reason(container.getRoot(), et ? RefusalReason.ET : RefusalReason.OLD_XLS), "");
        } catch (IOException | RuntimeException damage) {
            // the container's reader tells damage by many exceptions; a disk that fails shows itself when the file is archived
            return new ReadResult.Refused(RefusalReason.DAMAGED, String.valueOf(damage.getMessage()));
        }
    }

    private static RefusalReason reason(DirectoryNode root, RefusalReason old) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return RefusalReason.ENCRYPTED;
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return generation(root, "Workbook", old);
        }
        return root.hasEntryCaseInsensitive("Book") ? generation(root, "Book", old)
                : old == RefusalReason.ET ? RefusalReason.ET : RefusalReason.NOT_A_WORKBOOK;
    }

    private static RefusalReason generation(DirectoryNode root, String name, RefusalReason old) throws IOException {
        try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            if ((next(stream) & 0xFF00) != 0x0800) {
                return old;
            }
            int length = next(stream);
            if (next(stream) != BIFF8) {
                return old;
            }
            stream.skipNBytes(Math.max(0, length - 2));
            return passwordAhead(stream) ? RefusalReason.ENCRYPTED : RefusalReason.XLS;
        }
    }

    private static boolean passwordAhead(InputStream stream) throws IOException {
        for (int i = 0; i < RECORDS_LOOKED_AT; i++) {
            int type = next(stream);
            if (type == FILE_PASS) {
                return true;
            }
            int length = next(stream);
            if (type < 0 || length < 0 || stream.skip(length) < length) {
                return false;
            }
        }
        return false;
    }

    private static int next(InputStream stream) throws IOException {
        int low = stream.read();
        int high = stream.read();
        return high < 0 ? -1 : high << 8 | low;
    }
}
