package huizong.storing;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Turns what plain JDBC throws into the exceptions everything else over this database throws. */
final class DatabaseFault {

    private DatabaseFault() {
    }

    static DataAccessException of(String task, String sql, SQLException fault) {
        DataAccessException translated = new SQLExceptionSubclassTranslator().translate(task, sql, fault);
        return translated != null ? translated : new UncategorizedSQLException(task, sql, fault);
    }
}
