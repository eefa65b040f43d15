package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that may fail, inside a transaction and outside one. */
class AttemptTest {

    private Connection connection;
    private JdbcClient database;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.freshSource().getConnection();
        connection.setAutoCommit(false);
        database = OpenConnection.client(connection);
        database.sql("create temp table attempted (n int) on commit preserve rows").update();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private String inserts(String value) {
        return new Attempt(database).of(() -> {
            database.sql("insert into attempted values (1)").update();
            database.sql("insert into attempted values (" + value + ")").update();
            return "done";
        }, fault -> fault.sqlState() + " " + fault.sentence());
    }

    private long rows() {
        return database.sql("select count(*) from attempted").query(Long.class).single();
    }

    @Test
    void what_a_failed_one_did_is_undone_and_the_transaction_goes_on() {
        assertThat(inserts("1 / 0")).isEqualTo("22012 ERROR: division by zero");
        assertThat(rows()).isZero();
        assertThat(inserts("2")).isEqualTo("done");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void outside_a_transaction_each_statement_stands_alone() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        assertThat(inserts("1 / 0")).isEqualTo("22012 ERROR: division by zero");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_gone_is_nobodys_job_file() {
        assertThatThrownBy(() -> new Attempt(database).of(
                () -> database.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single(), fault -> false))
                .isInstanceOf(DataAccessException.class);
    }
}
