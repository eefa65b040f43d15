package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    private final DataSource migrated = TestDatabase.fresh();
    private final JdbcClient database = JdbcClient.create(migrated);

    private String remembered() {
        return database.sql("select coalesce(obj_description('register.flyway_schema_history'::regclass), '')").query(String.class).single();
    }

    @Test
    void where_the_files_are_those_of_last_time_the_history_is_not_looked_into() {
        String files = remembered();
        assertThat(files).contains("V001__schemas.sql ", "V039__versions_of_faulty_jobs.sql ");
        database.sql("update register.flyway_schema_history set checksum = 0 where version = '039'").update();

        assertThat(Migrations.apply(migrated)).isZero();
        assertThat(remembered()).isEqualTo(files);
    }

    @Test
    void where_they_are_others_it_is_and_they_are_remembered() {
        String files = remembered();
        database.sql("comment on table register.flyway_schema_history is 'V001__schemas.sql 1'").update();
        database.sql("delete from register.flyway_schema_history where version = '042'").update();
        database.sql("drop table register.table_definition").update();

        assertThat(Migrations.apply(migrated)).isEqualTo(1);
        assertThat(remembered()).isEqualTo(files);
    }
}
