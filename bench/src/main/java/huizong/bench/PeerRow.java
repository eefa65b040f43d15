package huizong.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;

/** A peer's row on its way into a JDBC batch of thousand rows, its cells typed as the table's columns are. */
final class PeerRow implements AutoCloseable {

    static final int COLUMNS = 30;
    private static final int BATCH = 1_000;
    private static final int TEXTS = 11;
    private static final int DAYS = 15;
    private static final int TRUTHS = 17;
    private static final int COUNTS = 25;
    private static final int FIRST_CODE = 6;
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("甲类", "A"), Map.entry("乙类", "B"), Map.entry("丙类", "C"),
            Map.entry("丁类", "D"), Map.entry("一级", "G1"), Map.entry("二级", "G2"), Map.entry("三级", "G3"), Map.entry("申请", "APPLY"),
            Map.entry("接访", "VISIT"), Map.entry("排查", "PATROL"), Map.entry("办结", "DONE"), Map.entry("在办", "OPEN"));
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private final PreparedStatement insert;
    private long submission;
    private int waiting;

    PeerRow(Connection connection) throws SQLException {
        insert = connection.prepareStatement("insert into returns_raw.b01a values ("
                + String.join(", ", Collections.nCopies(COLUMNS + 3, "?")) + ")");
    }

    /** The rows that follow belong to this submission. */
    void of(long submissionId) {
        submission = submissionId;
    }

    /** @param column from 0; @param text what stands there, a day as its serial number; null or empty for a blank */
    void cell(int column, String text) throws SQLException {
        int at = column + 3;
        boolean blank = text == null || text.isEmpty();
        if (column < TEXTS || column == COLUMNS - 1) {
            insert.setString(at, blank ? null : column < FIRST_CODE ? text : CODES.getOrDefault(text, text));
        } else if (column < DAYS) {
            insert.setDate(at, blank ? null : Date.valueOf(EXCEL_ZERO.plusDays(new BigDecimal(text).longValue())));
        } else if (column < TRUTHS) {
            insert.setObject(at, blank ? null : text.equals("是"), Types.BOOLEAN);
        } else if (column < COUNTS && !blank) {
            insert.setLong(at, new BigDecimal(text).longValueExact());
        } else {
            insert.setBigDecimal(at, blank ? null : new BigDecimal(text));
        }
    }

    void end(int number) throws SQLException {
        insert.setLong(1, submission);
        insert.setInt(2, number);
        insert.setNull(COLUMNS + 3, Types.OTHER);
        insert.addBatch();
        if (++waiting == BATCH) {
            send();
        }
    }

    void send() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
