package huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The oldest PostgreSQL we promise, as Debian packages it; tests that ask for it are skipped where it is not installed. */
public final class DebianPostgres implements AutoCloseable {

    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");

    private final Path cluster;
    private final int port;

    private DebianPostgres(Path cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** A new server on a free port; everybody from this machine is let in. */
    public static DebianPostgres start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BINARIES.resolve("initdb")), "skipped: no PostgreSQL 15 in " + BINARIES);
        assumeTrue(!user().isEmpty(), "skipped: PostgreSQL does not run as root and runuser is not there");
        Path cluster = Files.createTempDirectory(Path.of("/tmp"), "huizong-pg15-");
        if (user().equals("root")) {
            run(List.of("chown", "postgres", cluster.toString()));
        }
        DebianPostgres server = new DebianPostgres(cluster, freePort());
        run(as("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF-8", "--locale", "C.UTF-8"));
        run(as("pg_ctl", "-D", server.data(), "-w", "-l", cluster.resolve("log").toString(), "-o",
                "-p " + server.port + " -c unix_socket_directories=" + cluster, "start"));
        return server;
    }

    public int port() {
        return port;
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
        run(List.of("rm", "-r", cluster.toString()));
    }

    private String data() {
        return cluster.resolve("data").toString();
    }

    private static String user() {
        return System.getProperty("user.name").equals("root") ? Files.exists(Path.of("/usr/sbin/runuser")) ? "root" : "" : "other";
    }

    private static List<String> as(String program, String... arguments) {
        List<String> command = new ArrayList<>(user().equals("root") ? List.of("/usr/sbin/runuser", "-u", "postgres", "--") : List.of());
        command.add(BINARIES.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(new java.io.File("/tmp")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).as(command.toString()).isZero();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
