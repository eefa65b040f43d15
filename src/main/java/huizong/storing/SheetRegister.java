package huizong.storing;

import huizong.catalogue.CellAddress;
import huizong.decoding.DecodedSheet;
import huizong.decoding.SheetPlaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Where the columns of a submission's sheets stand: {@code register.sheet}. */
public final class SheetRegister {

    /** @param totals total lines as sent */
    public record RegisteredSheet(SheetPlaces places, long rowsRead, List<DecodedSheet.TotalLine> totals) {
    }

    private final JdbcClient database;

    public SheetRegister(JdbcClient database) {
        this.database = database;
    }

    public void store(long submissionId, DecodedSheet sheet) {
        SheetPlaces places = sheet.places();
        database.sql(SqlText.of("storing/store-sheet")).param("submission", submissionId).param("sheet", places.sheet())
                .param("title", places.title()).param("head_row", places.headRow()).param("rows_read", sheet.rowsRead())
                .param("columns", Json.of(places.columns())).param("cells", Json.of(places.cells()))
                .param("totals", Json.of(sheet.totals())).update();
    }

    /** By sheet name. */
    public List<RegisteredSheet> of(long submissionId) {
        return database.sql(SqlText.of("storing/sheets-of-submission")).param("submission", submissionId)
                .query(SheetRegister::sheet).list();
    }

    private static RegisteredSheet sheet(ResultSet row, int number) throws SQLException {
        Map<String, Integer> columns = Json.as(row.getString("columns"), new TypeReference<LinkedHashMap<String, Integer>>() { });
        Map<String, CellAddress> cells = Json.as(row.getString("cells"), new TypeReference<LinkedHashMap<String, CellAddress>>() { });
        return new RegisteredSheet(new SheetPlaces(row.getString("sheet"), row.getString("title"), row.getInt("head_row"), columns,
                cells), row.getLong("rows_read"), Json.list(row.getString("totals"), DecodedSheet.TotalLine.class));
    }
}
