package huizong.storing;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a submission that count, as they were sent; what leads to a person stays where it is. */
public final class CountingRows {

    /** More rows than anybody compares by eye. */
    private static final int MOST = 2_000;

    private final JdbcClient database;

    public CountingRows(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the sheet, at most 2,000; each by column name, blanks left out. */
    public List<Map<String, Object>> of(SheetDefinition sheet, long submission) {
        List<ColumnDefinition> columns = shown(sheet);
        return database.sql(sql(sheet)).param("submission", submission).query((row, number) -> values(row, columns)).list();
    }

    static String sql(SheetDefinition sheet) {
        return "select " + shown(sheet).stream().map(ColumnDefinition::name).collect(Collectors.joining(", ")) + "\nfrom returns."
                + sheet.name() + "\nwhere submission_id = :submission\norder by sheet_row\nlimit " + MOST;
    }

    private static List<ColumnDefinition> shown(SheetDefinition sheet) {
        return sheet.columns().stream().filter(c -> !c.personal() && switch (c.type()) {
            case PERSON, PHONE -> false;
            default -> true;
        }).toList();
    }

    private static Map<String, Object> values(ResultSet row, List<ColumnDefinition> columns) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ColumnDefinition column : columns) {
            Object value = value(row, column);
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, ColumnDefinition column) throws SQLException {
        return switch (column.type()) {
            case DATE, YEAR_MONTH -> row.getObject(column.name(), LocalDate.class);
            case TIMESTAMP -> row.getObject(column.name(), LocalDateTime.class);
            case SET -> texts(row.getArray(column.name()));
            default -> row.getObject(column.name());
        };
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : new ArrayList<>(List.of((String[]) array.getArray()));
    }
}
