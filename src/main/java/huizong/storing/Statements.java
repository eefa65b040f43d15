package huizong.storing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements without parameters or results, sent together: making hundreds of tables one by one takes its time. */
public final class Statements {

    private static final int AT_ONCE = 500;

    private Statements() {
    }

    /** Carries them out in their order, in the client's transaction; one that fails fails the whole. */
    public static void execute(JdbcClient database, List<String> statements) {
        for (int from = 0; from < statements.size(); from += AT_ONCE) {
            List<String> some = statements.subList(from, Math.min(statements.size(), from + AT_ONCE));
            database.sql(String.join(";\n", some)).update();
        }
    }
}
