package huizong.storing;

import huizong.decoding.RowTarget;
import huizong.decoding.StoredColumns;
import huizong.jobs.SheetDefinition;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Stores rows of one sheet by binary COPY, in the transaction of its connection. One is kept per connection and sheet
 * and used for one submission after the other: {@link #open}, rows, then the next one or {@link #finish}. Rows wait in
 * memory until the finish or until one submission alone has filled the buffer, so one without rows costs nothing; nothing
 * else may run on the connection once they are sent and before the finish. {@link #discard} forgets the rows of the
 * submission opened last; where some of them were sent already the caller rolls back to its savepoint.
 */
public final class ReturnsCopy implements RowTarget {

    /** What must happen before a submission that has filled the buffer is sent as it comes. */
    interface Outgrown {
        void by(ReturnsCopy copy);
    }

    private static final int FIRST_BUFFER = 1 << 14;
    private static final int BUFFER = 1 << 18;
    private static final long DAYS_TO_2000 = 10_957;
    private static final long MICROS_TO_2000 = DAYS_TO_2000 * 86_400_000_000L;

    private final Connection connection;
    private final String sql;
    private final List<String> names;
    private final StoredType[] types;
    private final BinaryRows rows = new BinaryRows(FIRST_BUFFER);
    private final Outgrown outgrown;
    private @Nullable CopyIn copy;
    private long submission;
    private int mark;
    private int next;

    public ReturnsCopy(Connection connection, SheetDefinition sheet) {
        this(connection, sheet, itself -> { });
    }

    ReturnsCopy(Connection connection, SheetDefinition sheet, Outgrown outgrown) {
        this.connection = connection;
        this.outgrown = outgrown;
        StoredColumns columns = StoredColumns.of(sheet);
        names = columns.columns().stream().map(c -> c.name()).toList();
        types = columns.columns().stream().map(c -> StoredType.of(c.type())).toArray(StoredType[]::new);
        sql = "copy returns_raw.%s (submission_id, sheet_row, %smarks) from stdin (format binary)".formatted(sheet.name(),
                names.stream().map(n -> n + ", ").collect(Collectors.joining()));
    }

    /** The rows that follow belong to this submission; those of earlier ones stay. */
    public void open(long submissionId) {
        if (copy != null) {
            throw new IllegalStateException("the rows of submission " + submission + " are neither finished nor discarded");
        }
        submission = submissionId;
        mark = rows.length();
    }

    /** Sends what is left and ends the COPY. @throws org.springframework.dao.DataAccessException if the database refuses */
    public void finish() {
        finish(() -> { });
    }

    /** @param midway called when everything is sent and the COPY not ended yet */
    void finish(Runnable midway) {
        if (rows.length() == 0 && copy == null) {
            return;
        }
        rows.trailer();
        send(rows.length());
        CopyIn finished = copy;
        copy = null;
        mark = 0;
        midway.run();
        try {
            if (finished != null) {
                finished.endCopy();
            }
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    /** Sends the rows of the submissions before the open one, whose own stay in the buffer. */
    void sendEarlier(Runnable midway) {
        if (mark == 0) {
            return;
        }
        byte[] own = rows.cut(mark);
        finish(midway);
        if (own.length > 0) {
            rows.header();
            rows.append(own);
        }
    }

    /** Gives up the open submission's rows; if some were already sent, the transaction is in error until it is rolled back. */
    public void discard() {
        CopyIn abandoned = copy;
        copy = null;
        rows.cut(abandoned == null ? mark : 0);
        try {
            if (abandoned != null && abandoned.isActive()) {
                abandoned.cancelCopy();
            }
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    /** Bytes that wait. */
    int length() {
        return rows.length();
    }

    private void send(int bytes) {
        try {
            if (copy == null) {
                copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            }
            copy.writeToCopy(rows.bytes(), 0, bytes);
            rows.clear();
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    private RuntimeException broken(SQLException failed) {
        return DatabaseFault.of("storing rows of submission " + submission, sql, failed);
    }

    @Override
    public void begin(int sheetRow) {
        if (copy == null && rows.length() == 0) {
            rows.header();
        }
        next = 0;
        rows.row(types.length + 3);
        rows.longField(submission);
        rows.intField(sheetRow);
    }

    @Override
    public void end(@Nullable String marks) {
        if (next != types.length) {
            throw new IllegalStateException("the row ends before its column " + names.get(next));
        }
        if (marks == null) {
            rows.nothing();
        } else {
            rows.jsonField(marks);
        }
        if (rows.length() - mark >= BUFFER) {
            if (copy == null) {
                outgrown.by(this);
                mark = 0;
            }
            send(rows.length());
        }
    }

    @Override
    public void blank() {
        if (next == types.length) {
            throw new IllegalStateException("more values than columns");
        }
        next++;
        rows.nothing();
    }

    @Override
    public void text(String value) {
        StoredType type = take();
        require(type == StoredType.TEXT || type == StoredType.CODE, "a text");
        rows.textField(value);
    }

    @Override
    public void text(byte[] utf8, int from, int length) {
        StoredType type = take();
        require(type == StoredType.TEXT || type == StoredType.CODE, "a text");
        rows.textField(utf8, from, length);
    }

    @Override
    public void integer(long value) {
        switch (take()) {
            case BIGINT -> rows.longField(value);
            case INTEGER -> rows.intField(Math.toIntExact(value));
            case NUMERIC -> rows.numericField(value, 0);
            default -> require(false, "a whole number");
        }
    }

    @Override
    public void decimal(BigDecimal value) {
        require(take() == StoredType.NUMERIC, "a decimal number");
        rows.numericField(value);
    }

    @Override
    public void decimal(long unscaled, int scale) {
        require(take() == StoredType.NUMERIC, "a decimal number");
        rows.numericField(unscaled, scale);
    }

    @Override
    public void date(LocalDate value) {
        require(take() == StoredType.DATE, "a date");
        rows.intField(Math.toIntExact(value.toEpochDay() - DAYS_TO_2000));
    }

    @Override
    public void time(LocalTime value) {
        require(take() == StoredType.TIME, "a time");
        rows.longField(value.toNanoOfDay() / 1_000);
    }

    @Override
    public void timestamp(LocalDateTime value) {
        require(take() == StoredType.TIMESTAMP, "a timestamp");
        long micros = value.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + value.getNano() / 1_000;
        rows.longField(micros - MICROS_TO_2000);
    }

    @Override
    public void truth(boolean value) {
        require(take() == StoredType.BOOLEAN, "a truth value");
        rows.booleanField(value);
    }

    @Override
    public void texts(List<String> values) {
        require(take() == StoredType.CODES, "a set");
        rows.textsField(values);
    }

    private StoredType take() {
        if (next == types.length) {
            throw new IllegalStateException("more values than columns");
        }
        return types[next++];
    }

    private void require(boolean fits, String what) {
        if (!fits) {
            throw new IllegalStateException("column " + names.get(next - 1) + " does not hold " + what);
        }
    }
}
