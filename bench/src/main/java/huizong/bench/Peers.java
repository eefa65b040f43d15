package huizong.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * The usual way, written with the usual libraries: every row of every workbook read, its cells put into a JDBC batch of
 * thousand rows (rewritten to multi-row inserts), a commit per hundred workbooks, into an equal logged table of the same
 * server; then the job's nine rules in one pass and its table rolled up. No covers, findings, addresses, register or answers.
 */
final class Peers {

    /** @param rows read and stored */
    record Peer(String name, long rows, Pass.Step took) {
    }

    private static final int BATCH = 1_000;
    private static final int FILES_PER_COMMIT = 100;
    private static final int HEAD_ROWS = 2;
    private static final int COLUMNS = 30;
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final String RULES = """
            select count(*) filter (where not paid <= agreed), count(*) filter (where not agreed <= claimed),
                   count(*) filter (where not happened_on <= taken_on), count(*) filter (where not taken_on <= coalesce(agreed_on, taken_on)),
                   count(*) filter (where not coalesce(closed_on, agreed_on, taken_on) >= taken_on),
                   count(*) filter (where not women + migrants <= 2 * people), count(*) filter (where not days between 0 and 400),
                   count(*) filter (where not (result <> 'DONE' or closed_on is not null)),
                   count(*) filter (where not (not paid_up or paid = agreed))
            from public.peer""";
    private static final String TABLE = """
            create table public.peer_table as
            select left(place_code, 2) as province, left(place_code, 4) as prefecture, place_code, kind, count(*) as items,
                   sum(people) as people, sum(women) as women, sum(claimed) as claimed, sum(paid) as paid
            from public.peer
            group by rollup (left(place_code, 2), left(place_code, 4), place_code), cube (kind)""";

    private final Connection connection;
    private final List<Path> workbooks;
    private final Cpu cpu;

    private Peers(Connection connection, List<Path> workbooks, Cpu cpu) {
        this.connection = connection;
        this.workbooks = workbooks;
        this.cpu = cpu;
    }

    /** @param most workbooks taken, the first by name: a peer's time is linear in them */
    static List<Peer> measure(Connection connection, Path folder, int most, Cpu cpu) throws SQLException, IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Peers peers = new Peers(connection, files.sorted().limit(most).toList(), cpu);
            List<Peer> measured = new ArrayList<>();
            for (int pass = 0; pass < 2; pass++) {
                measured.clear();
                measured.add(peers.measure("fastexcel-reader", Peers::fastexcel));
                measured.add(peers.measure("excel-streaming-reader", Peers::streaming));
            }
            return measured;
        }
    }

    private interface Reading {
        long rows(Path file, Row target) throws SQLException, IOException;
    }

    private Peer measure(String name, Reading reading) throws SQLException, IOException {
        execute("drop table if exists public.peer, public.peer_table");
        execute("create table public.peer (like returns_raw.b01a including indexes)");
        connection.setAutoCommit(false);
        Instant from = Instant.now();
        long rows = load(reading);
        execute("analyze public.peer");
        execute(RULES);
        execute(TABLE);
        connection.commit();
        Instant to = Instant.now();
        connection.setAutoCommit(true);
        execute("drop table public.peer, public.peer_table");
        return new Peer(name, rows, new Pass.Step(java.time.Duration.between(from, to), cpu.between(from, to)));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long load(Reading reading) throws SQLException, IOException {
        String marks = IntStream.range(0, COLUMNS + 3).mapToObj(i -> i == COLUMNS + 2 ? "cast(? as jsonb)" : "?").collect(Collectors.joining(", "));
        long rows = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into public.peer values (" + marks + ")")) {
            Row row = new Row(insert);
            for (int i = 0; i < workbooks.size(); i++) {
                row.submission = i + 1;
                rows += reading.rows(workbooks.get(i), row);
                if ((i + 1) % FILES_PER_COMMIT == 0) {
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
        return rows;
    }

    /** A row on its way into the batch. */
    private static final class Row {

        private static final int TEXTS = 11;
        private static final int DAYS = 15;
        private static final int TRUTHS = 17;

        private final PreparedStatement insert;
        private long submission;
        private int waiting;

        Row(PreparedStatement insert) {
            this.insert = insert;
        }

        void cell(int column, String text) throws SQLException {
            int at = column + 3;
            boolean blank = text == null || text.isEmpty();
            if (column < TEXTS || column == COLUMNS - 1) {
                insert.setString(at, blank ? null : text);
            } else if (column < DAYS) {
                insert.setDate(at, blank ? null : Date.valueOf(EXCEL_ZERO.plusDays(new BigDecimal(text).longValue())));
            } else if (column < TRUTHS) {
                insert.setObject(at, blank ? null : text.equals("是"), java.sql.Types.BOOLEAN);
            } else {
                insert.setBigDecimal(at, blank ? null : new BigDecimal(text));
            }
        }

        void end(int number) throws SQLException {
            insert.setLong(1, submission);
            insert.setInt(2, number);
            insert.setString(COLUMNS + 3, null);
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }

    private static long fastexcel(Path file, Row target) throws SQLException, IOException {
        long rows = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
             Stream<org.dhatim.fastexcel.reader.Row> read = workbook.getSheet(1).orElseThrow().openStream()) {
            for (var all = read.iterator(); all.hasNext();) {
                org.dhatim.fastexcel.reader.Row row = all.next();
                if (row.getRowNum() > HEAD_ROWS) {
                    for (int column = 0; column < COLUMNS; column++) {
                        org.dhatim.fastexcel.reader.Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
                        target.cell(column, cell == null ? null : cell.getText());
                    }
                    target.end(row.getRowNum());
                    rows++;
                }
            }
        }
        return rows;
    }

    private static long streaming(Path file, Row target) throws SQLException, IOException {
        long rows = 0;
        try (Workbook workbook = StreamingReader.builder().rowCacheSize(100).bufferSize(1 << 16).open(file.toFile())) {
            for (org.apache.poi.ss.usermodel.Row row : workbook.getSheetAt(1)) {
                if (row.getRowNum() >= HEAD_ROWS) {
                    for (int column = 0; column < COLUMNS; column++) {
                        target.cell(column, text(row.getCell(column)));
                    }
                    target.end(row.getRowNum() + 1);
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell == null ? null : switch (cell.getCellType()) {
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> null;
        };
    }
}
