package huizong.storing;

import static huizong.storing.SheetFixture.catalogue;
import static huizong.storing.SheetFixture.column;
import static huizong.storing.SheetFixture.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.decoding.RowTarget;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnsCopiesTest {

    private static final SheetDefinition CASES = sheet("x01a", column("words", ColumnType.TEXT, "a", null, 1));
    private static final SheetDefinition PEOPLE = sheet("x01b", column("words", ColumnType.TEXT, "a", null, 1));
    private static final String LONG = "汇".repeat(10_000);
    private static final int LARGE = 40;

    private Connection connection;
    private final List<String> sent = new ArrayList<>();
    private ReturnsCopies copies;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.fresh().getConnection();
        ReturnsSchema.apply(connection, catalogue(CASES, PEOPLE));
        connection.setAutoCommit(false);
        copies = new ReturnsCopies(connection, () -> sent.add("midway"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void rows_of_small_submissions_travel_together_one_copy_per_sheet() {
        for (long submission = 1; submission <= 3; submission++) {
            copies.open(submission);
            write(CASES, 2, "短");
            write(PEOPLE, 1, "短");
            copies.keep();
        }
        assertThat(sent).isEmpty();
        copies.flush();

        assertThat(sent).containsExactly("midway", "midway");
        assertThat(rows("x01a")).containsExactly("1:2", "2:2", "3:2");
        assertThat(rows("x01b")).containsExactly("1:1", "2:1", "3:1");
    }

    @Test
    void a_submission_given_up_leaves_nothing_and_takes_nothing_with_it() {
        small(1);
        copies.open(2);
        write(CASES, 5, "短");
        write(PEOPLE, 5, "短");
        copies.discard();
        small(3);
        copies.flush();

        assertThat(rows("x01a")).containsExactly("1:1", "3:1");
        assertThat(rows("x01b")).isEmpty();
    }

    @Test
    void a_large_submission_given_up_half_way_leaves_nothing_and_takes_nothing_with_it() {
        small(1);
        copies.open(2);
        write(PEOPLE, 3, "短");
        write(CASES, LARGE, LONG);
        copies.discard();
        small(3);
        copies.flush();

        assertThat(rows("x01a")).containsExactly("1:1", "3:1");
        assertThat(rows("x01b")).isEmpty();
    }

    @Test
    void a_large_submission_may_have_several_large_sheets() {
        small(1);
        copies.open(2);
        write(PEOPLE, LARGE, LONG);
        write(CASES, LARGE, LONG);
        copies.keep();
        small(3);
        copies.flush();

        assertThat(rows("x01a")).containsExactly("1:1", "2:" + LARGE, "3:1");
        assertThat(rows("x01b")).containsExactly("2:" + LARGE);
    }

    private void small(long submission) {
        copies.open(submission);
        write(CASES, 1, "短");
        copies.keep();
    }

    private void write(SheetDefinition sheet, int rows, String text) {
        RowTarget target = copies.target(sheet);
        for (int row = 1; row <= rows; row++) {
            target.begin(row);
            target.text(text);
            target.end(null);
        }
    }

    /** Submissions with how many rows they have. */
    private List<String> rows(String sheet) {
        return OpenConnection.client(connection).sql("select submission_id || ':' || count(*) from returns_raw." + sheet
                + " group by submission_id order by submission_id").query(String.class).list();
    }
}
