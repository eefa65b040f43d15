package huizong.storing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Secrets under {@code data/keys}, made once from a secure source; only the owner may read them. */
final class KeyFiles {

    private static final int BYTES = 32;

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The secret as hex, made now if it is not there yet. */
    String obtain(String name) {
        return read(name).orElseGet(() -> make(name));
    }

    Optional<String> read(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readString(file(name)).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key " + file(name), unreadable);
        }
    }

    /** Written under another name and linked, so that a key is whole or not there, and two makers get the same one. */
    private String make(String name) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            createPrivateDirectory(directory);
            Path fresh = Files.createTempFile(directory, name, ".new", permissions("rw-------"));
            Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
            try {
                Files.createLink(file(name), fresh);
            } catch (FileAlreadyExistsException another) {
                // somebody else made it first: theirs holds
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write the key " + file(name), broken);
        }
        return read(name).orElseThrow();
    }

    static void createPrivateDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, permissions("rwx------"));
    }

    static FileAttribute<?>[] permissions(String mode) {
        boolean posix = java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
