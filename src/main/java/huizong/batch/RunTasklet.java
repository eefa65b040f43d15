package huizong.batch;

import huizong.storing.NightTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** A step's work on the connection of its transaction: every call takes one portion, until there is none left. */
record RunTasklet(DataSource dataSource, Portion portion) implements Tasklet {

    /** One portion of a step's work. */
    @FunctionalInterface
    interface Portion {

        /** @return false when there was nothing left to do */
        boolean work(Connection connection) throws SQLException;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            NightTransactions.name(connection);
            return RepeatStatus.continueIf(portion.work(connection));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
