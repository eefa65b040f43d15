package huizong.storing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What lies under {@code data/postgres}: binaries, the cluster, its port and what its process says of itself. */
final class ServerFiles {

    /** The major version of the binaries we bring. */
    static final String MAJOR = "18";

    /** What {@code postmaster.pid} says. */
    record Postmaster(long pid, int port) {

        /** False where surely no server runs in this directory; a process that hides from us may be one. */
        boolean mayRunIn(Path cluster) {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !standsElsewhere(cluster) && !unburied();
        }

        /** A dead process keeps its number until its parent takes note, which in a container may be never. */
        private boolean unburied() {
            try {
                String state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                return state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
            } catch (IOException noSuchSystem) {
                return false;
            }
        }

        /** A server stands in its directory, so that a process of the same number elsewhere is another one's. */
        private boolean standsElsewhere(Path cluster) {
            Path place = Path.of("/proc", Long.toString(pid), "cwd");
            try {
                return Files.isSymbolicLink(place) && !place.toRealPath().equals(cluster.toRealPath());
            } catch (IOException hidden) {
                return false;
            }
        }
    }

    private final Path directory;

    ServerFiles(Path data) {
        directory = data.toAbsolutePath().normalize().resolve("postgres");
    }

    Path directory() {
        return directory;
    }

    Path binaries() {
        return directory.resolve("binaries");
    }

    Path cluster() {
        return directory.resolve("server");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path startLock() {
        return directory.resolve(".start");
    }

    /** Present once the cluster has its roles and database; a cluster without it was cut off while it was being made. */
    Path ready() {
        return cluster().resolve("huizong.ready");
    }

    Optional<Postmaster> postmaster() {
        try {
            List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return lines.size() < 4 ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** The port of last time, or another one while somebody else sits on it; kept for those who attach by hand. */
    int choosePort() throws IOException {
        Path file = directory.resolve("port");
        int wanted = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int port = free(wanted) ? wanted : freePort();
        Files.writeString(file, port + "\n");
        return port;
    }

    private static boolean free(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Leaves a cluster that can be started or made. @throws IllegalStateException with what to do, where it is not ours */
    void prepare() throws IOException {
        KeyFiles.createPrivateDirectory(directory);
        if (!Files.exists(cluster())) {
            return;
        }
        refuseForeignOwner();
        if (!Files.exists(ready())) {
            Files.move(cluster(), Files.createTempDirectory(directory, "unfinished-").resolve("server"));
            return;
        }
        String version = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new IllegalStateException("The database in " + cluster() + " was made by PostgreSQL " + version
                    + ", this Huizong brings PostgreSQL " + MAJOR + ". Dump it with the Huizong that made it (pg_dump),"
                    + " move the directory away and restore the dump; or use --db with a server of your own.");
        }
        if (postmaster().isPresent()) {
            // the caller has made sure that it does not run; a foreign process may carry its number by now
            Files.delete(cluster().resolve("postmaster.pid"));
        }
    }

    private void refuseForeignOwner() {
        try {
            Path probe = Files.createTempFile(directory, "owner", ".probe");
            String me = Files.getOwner(probe).getName();
            Files.delete(probe);
            String owner = Files.getOwner(cluster()).getName();
            if (!owner.equals(me)) {
                throw new IllegalStateException("The database in " + cluster() + " belongs to the user " + owner
                        + ", but Huizong runs as " + me + ". Run it as " + owner + ", or give the whole data directory to " + me + ".");
            }
        } catch (IOException denied) {
            throw new UncheckedIOException("Huizong may not write in " + directory
                    + "; run it as the user who owns the data directory", denied);
        }
    }
}
