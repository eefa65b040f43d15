package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunLockTest {

    @TempDir
    Path data;

    @Test
    void the_second_learns_who_the_first_is_and_the_third_may_run_when_the_first_is_done() {
        RunLock first = RunLock.tryAcquire(data, "pid 4711 since 02:00: run");

        assertThat(first).isInstanceOf(RunLock.Held.class);
        assertThat(RunLock.tryAcquire(data, "second")).isEqualTo(new RunLock.HeldBy("pid 4711 since 02:00: run"));
        ((RunLock.Held) first).close();
        RunLock third = RunLock.tryAcquire(data, "third");
        assertThat(third).isInstanceOf(RunLock.Held.class);
        ((RunLock.Held) third).close();
    }

    @Test
    void the_person_key_is_made_once_and_its_loss_stops_the_run() throws Exception {
        JdbcClient database = JdbcClient.create(TestDatabase.fresh());
        PersonKeys keys = new PersonKeys(data);

        byte[] key = keys.obtain(database);
        assertThat(key).hasSize(32);
        assertThat(keys.obtain(database)).isEqualTo(key);

        database.sql("insert into register.run (as_of, started_at) values (now(), now())").update();
        database.sql("""
                insert into register.file (run_id, sha256, size, name, path, received_at) values (1, 'x', 1, 'x', 'x', now())""").update();
        database.sql("insert into register.submission (id, run_id, loaded_at) values (1, 1, now())").update();
        assertThat(keys.obtain(database)).isEqualTo(key);
        Files.delete(data.resolve("keys/person.key"));
        assertThatThrownBy(() -> keys.obtain(database)).isInstanceOf(PersonKeys.MissingKeyException.class)
                .hasMessageContaining("is missing, but 1 submissions are stored").hasMessageContaining("Put the file back");
        assertThat(data.resolve("keys/person.key")).doesNotExist();
    }
}
