package huizong.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Every original by its content: {@code data/archive/<first two digits>/<sha256>}. Nothing in it is ever changed or deleted. */
public final class Archive {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;

    /** @param directory {@code data/archive}; made when first needed */
    public Archive(Path directory) {
        this.directory = directory;
    }

    /** @param sha256 64 hex digits. @param size in bytes */
    public record Kept(String sha256, long size) {
    }

    /** Where an original lies. */
    public Path file(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** What the content of a file is, without keeping it. */
    public static Kept contentOf(Path file) {
        MessageDigest digest = sha256();
        try (InputStream from = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = from.transferTo(OutputStream.nullOutputStream());
            return new Kept(HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    /**
     * Keeps the content of files, several at a time; safely on disk when this returns. Again: does nothing.
     *
     * @return what was kept, in the order of the files
     * @throws UncheckedIOException where one cannot be kept (no space left), with what to do; the files stay where they are
     */
    public List<Kept> keep(List<Path> originals) {
        List<Kept> kept = originals.parallelStream().map(this::keepOne).toList();
        kept.stream().map(k -> file(k.sha256()).getParent()).distinct().forEach(this::sync);
        return kept;
    }

    private Kept keepOne(Path original) {
        try {
            Files.createDirectories(directory, permissions("rwx------"));
            Path fresh = Files.createTempFile(directory, "new", ".part", permissions("rw-------"));
            try {
                Kept kept = copy(original, fresh);
                Path target = file(kept.sha256());
                if (!Files.exists(target) || Files.size(target) != kept.size()) {
                    Files.createDirectories(target.getParent(), permissions("rwx------"));
                    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                }
                return kept;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException broken) {
            throw notKept(original.toString(), broken);
        }
    }

    private UncheckedIOException notKept(String what, IOException broken) {
        return new UncheckedIOException("The file " + what + " cannot be archived under " + directory + " (" + broken.getMessage()
                + "). Nothing was lost: it stays where it is. Make room or mend the disk and run again.", broken);
    }

    private static Kept copy(Path original, Path fresh) throws IOException {
        MessageDigest digest = sha256();
        long size;
        try (InputStream from = new DigestInputStream(Files.newInputStream(original), digest);
                OutputStream to = Files.newOutputStream(fresh)) {
            size = from.transferTo(to);
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** So that the new name itself outlives a power failure; not every system can open a directory. */
    private void sync(Path folder) {
        if (POSIX) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            } catch (IOException broken) {
                throw notKept(folder.toString(), broken);
            }
        }
    }

    private static FileAttribute<?>[] permissions(String mode) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
