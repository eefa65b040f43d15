package huizong.storing;

import huizong.catalogue.CellAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings of a submission with what an explanation is tied to. */
public final class ExplainableFindings {

    /** @param figures as {@code register.figures} joins them */
    public record Explainable(String code, @Nullable String rule, String level, String sheet, int sheetRow, int cellColumn,
                              @Nullable String columnName, String rowKey, String figures) {

        /** The rule's id, else the code. */
        public String name() {
            return rule == null ? code : rule;
        }

        /** {@code D14}. */
        public String reference() {
            return new CellAddress("", cellColumn, sheetRow).reference();
        }
    }

    private final JdbcClient database;

    public ExplainableFindings(JdbcClient database) {
        this.database = database;
    }

    /** In reading order; notes are left out, for they ask nothing. */
    public List<Explainable> of(long submission) {
        return database.sql(SqlText.of("storing/explainable-findings")).param("submission", submission).query(Explainable.class).list();
    }
}
