package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {

    @TempDir
    Path data;

    @Test
    void lives_through_attaching_leaving_kills_and_restarts() throws Exception {
        try (Database first = Database.embedded(data, 2)) {
            is_set_up_to_keep_what_it_is_given(first);
            nobody_comes_in_without_a_password();
            the_reader_may_only_select(first);
            JdbcClient.create(first.application()).sql("insert into register.run (as_of, started_at) values (now(), now())").update();

            Database second = Database.embedded(data, 2);
            assertThat(runs(second)).isEqualTo(1);
            second.close();
            assertThat(runs(first)).isEqualTo(1);

            kill(postmaster());
        }
        try (Database again = Database.embedded(data, 2)) {
            assertThat(runs(again)).isEqualTo(1);
        }
        assertThat(new ServerFiles(data).postmaster()).isEmpty();

        a_server_left_behind_by_a_killed_process_is_taken_over();
        a_stale_process_file_whose_number_somebody_else_has_is_no_obstacle();
        a_cluster_cut_off_while_being_made_is_made_again();
        a_cluster_of_another_user_is_refused_with_a_sentence();
        a_lost_password_is_refused_with_a_sentence();
        another_major_version_is_refused_with_a_sentence();
    }

    private static long runs(Database database) {
        return JdbcClient.create(database.reader()).sql("select count(*) from register.run").query(Long.class).single();
    }

    private void is_set_up_to_keep_what_it_is_given(Database database) throws IOException {
        JdbcClient client = JdbcClient.create(database.application());
        assertThat(List.of("fsync", "synchronous_commit", "shared_buffers", "max_connections", "jit", "work_mem")
                .stream().map(s -> client.sql("show " + s).query(String.class).single()).toList())
                .containsExactly("on", "on", "256MB", "50", "off", "32MB");
        assertThat(client.sql("select current_setting('server_version_num')::int / 10000").query(String.class).single())
                .isEqualTo(ServerFiles.MAJOR);
        assertThat(client.sql("select name from (values ('北京'), ('安徽'), ('浙江')) as v (name) order by name").query(String.class).list())
                .containsExactly("安徽", "北京", "浙江");
        assertThat(client.sql("select current_user || ' ' || rolsuper from pg_roles where rolname = current_user")
                .query(String.class).single()).isEqualTo("huizong false");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/postgres")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys")))).isEqualTo("rwx------");
    }

    private void nobody_comes_in_without_a_password() throws IOException {
        PGSimpleDataSource stranger = new PGSimpleDataSource();
        stranger.setPortNumbers(new int[] {Integer.parseInt(Files.readString(data.resolve("postgres/port")).strip())});
        stranger.setUser("postgres");
        stranger.setPassword("postgres");
        assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
    }

    private static void the_reader_may_only_select(Database database) {
        JdbcClient reader = JdbcClient.create(database.reader());
        assertThatThrownBy(() -> reader.sql("delete from register.run").update()).hasMessageContaining("read-only transaction");
        assertThat(reader.sql("select has_table_privilege('register.run', 'delete')").query(Boolean.class).single()).isFalse();
        assertThat(reader.sql("select has_table_privilege('register.run', 'select')").query(Boolean.class).single()).isTrue();
    }

    private void a_server_left_behind_by_a_killed_process_is_taken_over() throws Exception {
        Process orphaned = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Orphan.class.getName(),
                data.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(orphaned.waitFor()).isEqualTo(9);
        long left = postmaster();
        try (Database database = Database.embedded(data, 2)) {
            assertThat(postmaster()).isEqualTo(left);
            assertThat(runs(database)).isEqualTo(1);
        }
        assertThat(new ServerFiles(data).postmaster()).isEmpty();
    }

    /** Opens the server and dies without leaving it. */
    static final class Orphan {
        public static void main(String[] arguments) {
            EmbeddedServer.open(Path.of(arguments[0]));
            Runtime.getRuntime().halt(9);
        }
    }

    private void a_stale_process_file_whose_number_somebody_else_has_is_no_obstacle() throws IOException {
        Path file = data.resolve("postgres/server/postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + data + "\n1\n1\n\n127.0.0.1\n1 1\nready\n");
        try (Database database = Database.embedded(data, 2)) {
            assertThat(runs(database)).isEqualTo(1);
        }
    }

    private void a_cluster_cut_off_while_being_made_is_made_again() throws IOException {
        Files.delete(data.resolve("postgres/server/huizong.ready"));
        try (Database database = Database.embedded(data, 2)) {
            assertThat(runs(database)).isZero();
        }
    }

    /** Only root can give files away: elsewhere this has nothing to try. */
    private void a_cluster_of_another_user_is_refused_with_a_sentence() throws IOException {
        Path cluster = data.resolve("postgres/server");
        if (!Files.getOwner(cluster).getName().equals("root")) {
            return;
        }
        java.nio.file.attribute.UserPrincipal root = Files.getOwner(cluster);
        Files.setOwner(cluster, cluster.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to the user nobody, but Huizong runs as root");
        Files.setOwner(cluster, root);
    }

    private void a_lost_password_is_refused_with_a_sentence() throws IOException {
        Path key = data.resolve("keys/huizong");
        Files.move(key, data.resolve("elsewhere"));
        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keys/huizong of the database in").hasMessageContaining("Put it back from the backup");
        Files.move(data.resolve("elsewhere"), key);
    }

    private void another_major_version_is_refused_with_a_sentence() throws IOException {
        Files.writeString(data.resolve("postgres/server/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was made by PostgreSQL 17, this Huizong brings PostgreSQL 18");
    }

    private long postmaster() {
        return new ServerFiles(data).postmaster().orElseThrow().pid();
    }

    private static void kill(long pid) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        process.orElseThrow().destroyForcibly();
        process.get().onExit().get(10, TimeUnit.SECONDS);
    }
}
