package huizong.storing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded server's process: made, started and stopped; who may do so when is said by {@link EmbeddedServer}. */
final class ServerProcess {

    /** The database's name. */
    static final String DATABASE = "huizong";

    /** Serves to make the roles and the database, and for presences. */
    static final String SUPERUSER = "postgres";

    /** Long enough to recover from a crash. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"), Map.entry("max_connections", "50"), Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "32MB"), Map.entry("maintenance_work_mem", "128MB"), Map.entry("max_wal_size", "2GB"),
            Map.entry("jit", "off"), Map.entry("parallel_setup_cost", "200"), Map.entry("parallel_tuple_cost", "0.01"), Map.entry("timezone", "UTC"), Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""));

    private ServerProcess() {
    }

    /** @return its port */
    static int start(ServerFiles files, KeyFiles keys) throws IOException, SQLException {
        files.prepare();
        String password = keys.obtain(SUPERUSER);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(files.binaries().toFile()).setDataDirectory(files.cluster())
                .setCleanDataDirectory(false).setRegisterShutdownHook(false).setPort(files.choosePort()).setPGStartupWait(START)
                .setConnectConfig("password", password)
                .setOutputRedirector(Redirect.appendTo(files.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(files.log().toFile()))
                .setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "zh-Hans-CN")
                .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("pwfile", keys.file(SUPERUSER).toAbsolutePath().toString())
                .setLocaleConfig("auth-host", "scram-sha-256").setLocaleConfig("auth-local", "scram-sha-256");
        SETTINGS.forEach(builder::setServerConfig);
        int port = builder.start().getPort();
        // its maker would lock it for as long as this process lives, although the server outlives or leaves it
        Files.deleteIfExists(files.cluster().resolve("epg-lock"));
        if (!Files.exists(files.ready())) {
            furnish(port, keys);
            Files.createFile(files.ready());
        }
        return port;
    }

    /** The roles and the database of a new cluster. */
    private static void furnish(int port, KeyFiles keys) throws SQLException {
        try (Connection connection = connections(port, keys, SUPERUSER, "postgres").getConnection()) {
            // rounds of hashing make guessing dear; these are 256 random bits, and every connection would pay for the rounds
            OpenConnection.client(connection).sql("set scram_iterations = 1").update();
            OpenConnection.client(connection).sql("alter role %s password '%s'".formatted(SUPERUSER, keys.obtain(SUPERUSER))).update();
            for (String role : List.of(Database.ROLE, Reader.ROLE)) {
                OpenConnection.client(connection).sql("create role %s login password '%s'".formatted(role, keys.obtain(role)))
                        .update();
            }
            OpenConnection.client(connection).sql("alter role huizong_reader set default_transaction_read_only = on").update();
            OpenConnection.client(connection).sql("alter role huizong_reader set statement_timeout = '5min'").update();
            OpenConnection.client(connection).sql("create database " + DATABASE + " owner " + Database.ROLE).update();
        }
    }

    static PGSimpleDataSource connections(int port, KeyFiles keys, String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(keys.obtain(role));
        return source;
    }

    static void stop(ServerFiles files) throws IOException {
        Optional<Path> pgCtl = pgCtl(files);
        if (pgCtl.isPresent()) {
            stopWith(pgCtl.get(), files);
        } else {
            stopBySignal(files);
        }
    }

    private static void stopWith(Path pgCtl, ServerFiles files) throws IOException {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(pgCtl.toString(), "-D", files.cluster().toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(files.log().toFile())).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("pg_ctl stop failed; see " + files.log());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that starts servers in two places unpacks their binaries only once: this one may have been started from elsewhere. */
    private static void stopBySignal(ServerFiles files) throws IOException {
        Optional<ProcessHandle> server = files.postmaster().flatMap(p -> ProcessHandle.of(p.pid()));
        if (server.isEmpty()) {
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid())).start();
        try {
            server.get().onExit().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException alive) {
            throw new IOException("the server " + server.get().pid() + " does not stop; see " + files.log(), alive);
        }
    }

    private static Optional<Path> pgCtl(ServerFiles files) throws IOException {
        if (!Files.isDirectory(files.binaries())) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.find(files.binaries(), 3, (p, a) -> p.getFileName().toString().matches("pg_ctl(\\.exe)?"))) {
            return found.filter(p -> p.getParent().endsWith("bin")).findFirst();
        }
    }
}
