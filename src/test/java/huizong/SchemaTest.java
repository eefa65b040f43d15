package huizong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {

    @Test
    void the_migrations_make_every_schema_of_the_contract() {
        List<String> schemas = JdbcClient.create(TestDatabase.fresh())
                .sql("select nspname from pg_namespace where nspname not like 'pg_%' order by 1").query(String.class).list();

        assertThat(schemas).contains("batch", "directory", "register", "returns", "returns_raw", "stats");
    }
}
