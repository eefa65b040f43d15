package huizong.storing;

import huizong.catalogue.CellAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explanations given for findings (核实说明): in an answer sent back, or by the desk. */
public final class Explanations {

    /**
     * An explanation of one finding.
     *
     * @param submission whose finding it is
     * @param sent       number of the words sent it was made of, null where the desk gave it
     * @param code       the finding's code
     * @param rule       the rule's id, null for findings without one
     * @param sheet      name in the job file
     * @param column     name in the job file, null for the whole row
     * @param rowKey     key of the finding's row, see {@code register.finding}
     * @param figures    the finding's figures, as the database joins them
     * @param cause      a word of {@link huizong.catalogue.Cause}, null where none was named
     * @param until      last day it is good for, whatever the figures; null for these figures alone
     */
    public record Explanation(long submission, @Nullable Long sent, String code, @Nullable String rule, String sheet, int sheetRow,
                              @Nullable String column, String rowKey, String figures, @Nullable String cause, String why,
                              @Nullable LocalDate until, String by, Instant at) {
    }

    /**
     * What a unit has written beside a line of an earlier answer.
     *
     * @param cells the cells the line was about
     * @param place the cell where the words stand
     * @param fate  what became of it: a word of {@code register.explanation_sent}; null until judged
     */
    public record Sent(long id, long submission, String code, @Nullable String rule, String sheetTitle, List<CellAddress> cells,
                       @Nullable String column, String words, String place, @Nullable String fate) {

        public Sent {
            cells = List.copyOf(cells);
        }
    }

    private final JdbcClient database;

    public Explanations(JdbcClient database) {
        this.database = database;
    }

    public void add(Explanation given) {
        database.sql(SqlText.of("storing/add-explanation")).param("submission", given.submission()).param("sent", given.sent())
                .param("code", given.code()).param("rule", given.rule()).param("sheet", given.sheet())
                .param("sheet_row", given.sheetRow()).param("column_name", given.column()).param("row_key", given.rowKey())
                .param("figures", given.figures()).param("cause", given.cause()).param("why", given.why())
                .param("until_day", given.until()).param("by", given.by()).param("at", Moments.of(given.at())).update();
    }

    /** In the order they were given. */
    public List<Explanation> of(long submissionId) {
        return database.sql(SqlText.of("storing/explanations-of-submission")).param("submission", submissionId)
                .query(Explanations::explanation).list();
    }

    private static Explanation explanation(ResultSet row, int number) throws SQLException {
        return new Explanation(row.getLong("submission_id"), row.getObject("sent_id", Long.class), row.getString("code"),
                row.getString("rule"), row.getString("sheet"), row.getInt("sheet_row"), row.getString("column_name"),
                row.getString("row_key"), row.getString("figures"), row.getString("cause"), row.getString("reason"),
                row.getObject("until_day", LocalDate.class), row.getString("given_by"), Moments.present(row, "given_at"));
    }

    /** Words that came with a workbook, before they are judged. */
    public void addSent(long submission, huizong.decoding.Explanation words) {
        CellAddress first = words.cells().isEmpty() ? CellAddress.WORKBOOK : words.cells().get(0);
        database.sql(SqlText.of("storing/add-explanation-sent")).param("submission", submission).param("code", words.code().word())
                .param("rule", words.rule()).param("sheet_title", first.sheet()).param("cells", Json.of(words.cells()))
                .param("column_name", words.column()).param("words", StorableText.of(words.reason()))
                .param("place", words.at().reference()).update();
    }

    /** Those of these submissions that brought words, by id. */
    public List<Long> withWordsAmong(Collection<Long> submissions) {
        return database.sql("""
                select distinct submission_id from register.explanation_sent where submission_id = any (:ids) order by submission_id
                """).param("ids", submissions.toArray(Long[]::new)).query(Long.class).list();
    }

    /** What came with a workbook, in the order of its sheet. */
    public List<Sent> sentIn(long submission) {
        return database.sql(SqlText.of("storing/explanations-sent")).param("submission", submission)
                .query((row, number) -> new Sent(row.getLong("id"), row.getLong("submission_id"), row.getString("code"),
                        row.getString("rule"), row.getString("sheet_title"), Json.list(row.getString("cells"), CellAddress.class),
                        row.getString("column_name"), row.getString("words"), row.getString("place"), row.getString("fate"))).list();
    }

    /** @param fate a word of {@code register.explanation_sent} */
    public void decide(long sent, String fate) {
        database.sql("update register.explanation_sent set fate = :fate where id = :id").param("id", sent).param("fate", fate).update();
    }
}
