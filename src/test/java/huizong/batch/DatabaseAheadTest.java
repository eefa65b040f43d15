package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.catalogue.Directory;
import huizong.jobs.JobCatalogue;
import huizong.jobs.WorkingDays;
import huizong.storing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAheadTest {

    @TempDir
    Path data;

    private Deployment deployment() {
        return new Deployment(new JobCatalogue(List.of(), new Directory(List.of(), List.of()), List.of(),
                new WorkingDays(Set.of(), Set.of())), data, null, null, Clock.systemUTC());
    }

    private boolean running() {
        return Files.exists(data.resolve("postgres/server/postmaster.pid"));
    }

    @Test
    void a_new_deployment_is_left_alone_a_known_one_is_opened_and_what_nobody_takes_is_closed() throws Exception {
        try (DatabaseAhead ahead = DatabaseAhead.of(data, 1)) {
            assertThat(data.resolve("postgres")).doesNotExist();
            ahead.take(deployment(), 1).close();
        }

        try (DatabaseAhead ahead = DatabaseAhead.of(data, 1); Database taken = ahead.take(deployment(), 1)) {
            assertThat(taken.application().getConnection().isValid(1)).isTrue();
        }
        assertThat(running()).isFalse();

        DatabaseAhead untaken = DatabaseAhead.of(data, 1);
        untaken.close();
        assertThat(data.resolve("postgres/server.log")).content().contains("ready to accept connections");
        assertThat(running()).as("nobody is left who would stop the server").isFalse();
    }

    @Test
    void why_it_does_not_open_is_said_to_who_takes_it_and_to_nobody_else() throws IOException {
        Files.createDirectories(data.resolve("postgres/server"));
        Files.createFile(data.resolve("postgres/server/huizong.ready"));

        try (DatabaseAhead ahead = DatabaseAhead.of(data, 1)) {
            assertThatThrownBy(() -> ahead.take(deployment(), 1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("is missing");
        }
        DatabaseAhead.of(data, 1).close();
    }
}
