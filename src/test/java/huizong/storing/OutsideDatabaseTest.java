package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.DebianPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The oldest PostgreSQL we promise, as Debian packages it; skipped where it is not installed. */
class OutsideDatabaseTest {

    private static DebianPostgres server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        server = DebianPostgres.start();
        port = server.port();
        server.execute("create role plain login", "create database plain owner plain", "create role maker login createrole",
                "create database maker owner maker");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_role_that_may_not_make_roles_reads_in_read_only_transactions_and_says_so() {
        try (Database database = Database.outside("postgresql://plain:x@127.0.0.1:" + port + "/plain", 2)) {
            assertThat(database.notes()).hasSize(1).first().asString().contains("may not create the role huizong_reader");
            assertThat(JdbcClient.create(database.reader()).sql("select count(*) from register.run").query(Long.class).single()).isZero();
            assertThatThrownBy(() -> JdbcClient.create(database.reader()).sql("delete from register.run").update())
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void a_role_that_may_make_roles_reads_as_one_that_owns_nothing() {
        try (Database database = Database.outside("jdbc:postgresql://127.0.0.1:" + port + "/maker?user=maker", 2)) {
            assertThat(database.notes()).isEmpty();
            assertThat(database.embedded()).isFalse();
            assertThat(JdbcClient.create(database.reader()).sql("select current_user || count(*) from register.run")
                    .query(String.class).single()).isEqualTo("huizong_reader0");
        }
    }

    @Test
    void the_run_lock_says_who_holds_it() {
        try (Database database = Database.outside("postgresql://maker@127.0.0.1:" + port + "/maker", 4)) {
            RunLock first = RunLock.tryAcquire(database.application(), "run on desk-1");
            assertThat(first).isInstanceOf(RunLock.Held.class);
            assertThat(RunLock.tryAcquire(database.application(), "another").fold(held -> "", RunLock.HeldBy::who))
                    .startsWith("run on desk-1 (pid ");
            ((RunLock.Held) first).close();
            ((RunLock.Held) RunLock.tryAcquire(database.application(), "another")).close();
        }
    }

    @Test
    void refuses_what_is_no_url_of_postgresql() {
        assertThatThrownBy(() -> Database.outside("mysql://h/d", 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--db is no PostgreSQL URL; write postgresql://user:password@host:5432/database");
    }

    @Test
    void says_so_where_nobody_answers_or_nobody_is_let_in() throws IOException {
        assertThatThrownBy(() -> Database.outside("postgresql://maker:secret@127.0.0.1:" + freePort() + "/maker", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The database of --db on 127.0.0.1 cannot be used: Connection to 127.0.0.1")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Database.outside("postgresql://maker@127.0.0.1:" + port + "/nothing", 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"nothing\" does not exist");
    }

    private static int freePort() throws IOException {
        return DebianPostgres.freePort();
    }
}
