package huizong.storing;

import huizong.catalogue.CellAddress;
import huizong.decoding.CoverCells;
import huizong.decoding.DecodedSheet;
import huizong.decoding.SheetPlaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Where the columns of a submission's sheets stand, {@code register.sheet}, and the fields of its cover. */
public final class SheetRegister {

    /** @param totals total lines as sent */
    public record RegisteredSheet(SheetPlaces places, long rowsRead, List<DecodedSheet.TotalLine> totals) {
    }

    private record Row(long submission, String sheet, String title, int headRow, long rowsRead, Map<String, Integer> columns,
                       Map<String, CellAddress> cells, List<DecodedSheet.TotalLine> totals) {
        static Row of(long submission, DecodedSheet sheet) {
            SheetPlaces places = sheet.places();
            return new Row(submission, places.sheet(), places.title(), places.headRow(), sheet.rowsRead(), places.columns(),
                    places.cells(), sheet.totals());
        }
    }

    private final JdbcClient database;

    public SheetRegister(JdbcClient database) {
        this.database = database;
    }

    public void store(long submissionId, DecodedSheet sheet) {
        store(Map.of(submissionId, List.of(sheet)));
    }

    /** Stores the sheets of many submissions at once. @param sheets by submission */
    public void store(Map<Long, List<DecodedSheet>> sheets) {
        List<Row> rows = new ArrayList<>();
        sheets.forEach((submission, own) -> own.forEach(sheet -> rows.add(Row.of(submission, sheet))));
        if (!rows.isEmpty()) {
            database.sql(SqlText.of("storing/store-sheets")).param("sheets", Json.of(rows)).update();
        }
    }

    /** By sheet name. */
    public List<RegisteredSheet> of(long submissionId) {
        return database.sql(SqlText.of("storing/sheets-of-submission")).param("submission", submissionId)
                .query(SheetRegister::sheet).list();
    }

    /** The same of many submissions at once; those without a sheet are left out. */
    public Map<Long, List<RegisteredSheet>> of(Collection<Long> submissions) {
        Map<Long, List<RegisteredSheet>> sheets = new LinkedHashMap<>();
        database.sql(SqlText.of("storing/sheets-of-submissions")).param("ids", submissions.toArray(Long[]::new))
                .query((row, number) -> sheets.computeIfAbsent(row.getLong("submission_id"), s -> new ArrayList<>())
                        .add(sheet(row, number))).list();
        return sheets;
    }

    /** Where the fields of their covers stand, by submission; those loaded before this was kept are left out. */
    public Map<Long, CoverCells> covers(Collection<Long> submissions) {
        Map<Long, CoverCells> covers = new LinkedHashMap<>();
        database.sql(SqlText.of("storing/covers-of-submissions")).param("ids", submissions.toArray(Long[]::new))
                .query((row, number) -> covers.put(row.getLong("id"), new CoverCells(row.getString("cover_title"),
                        Json.as(row.getString("cover_cells"), new TypeReference<Map<String, CellAddress>>() { })))).list();
        return covers;
    }

    /** Total lines as sent, by submission, of those whose sheet of this name has any. */
    public Map<Long, List<DecodedSheet.TotalLine>> totals(Collection<Long> submissions, String sheet) {
        Map<Long, List<DecodedSheet.TotalLine>> totals = new LinkedHashMap<>();
        database.sql(SqlText.of("storing/sheets-with-totals")).param("ids", submissions.toArray(Long[]::new)).param("sheet", sheet)
                .query((row, number) -> totals.put(row.getLong("submission_id"), Json.list(row.getString("totals"),
                        DecodedSheet.TotalLine.class))).list();
        return totals;
    }

    private static RegisteredSheet sheet(ResultSet row, int number) throws SQLException {
        Map<String, Integer> columns = Json.as(row.getString("columns"), new TypeReference<LinkedHashMap<String, Integer>>() { });
        Map<String, CellAddress> cells = Json.as(row.getString("cells"), new TypeReference<LinkedHashMap<String, CellAddress>>() { });
        return new RegisteredSheet(new SheetPlaces(row.getString("sheet"), row.getString("title"), row.getInt("head_row"), columns,
                cells), row.getLong("rows_read"), Json.list(row.getString("totals"), DecodedSheet.TotalLine.class));
    }
}
