package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.decoding.CoverCells;
import huizong.decoding.DecodedSheet;
import huizong.decoding.SheetPlaces;
import huizong.storing.SheetRegister;
import huizong.storing.SqlText;
import huizong.storing.SheetRegister.RegisteredSheet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses of stored values: where the columns of each submission's sheets stand in its file. */
final class Places {

    private final SheetRegister register;
    private final JdbcClient database;
    private final Map<Long, String> called = new HashMap<>();
    private final Map<List<Long>, Boolean> sees = new HashMap<>();
    private final Map<Long, List<RegisteredSheet>> known = new HashMap<>();
    private final Map<Long, CoverCells> covers = new HashMap<>();

    /** @param database tells whose a submission is */
    Places(SheetRegister register, JdbcClient database) {
        this.register = register;
        this.database = database;
    }

    /** A submission as people call it where it is another one than that judged: unit, name and period. */
    String called(long submission) {
        return called.computeIfAbsent(submission, id -> database.sql(SqlText.of("checking/called")).param("id", id)
                .query(String.class).optional().orElse(""));
    }

    /** True where the sender of one submission may see the figures of the other: its own, and those of the units below it. */
    boolean sees(long judged, long other) {
        return sees.computeIfAbsent(List.of(judged, other), pair -> database.sql(SqlText.of("checking/sees")).param("judged", judged)
                .param("other", other).query(Boolean.class).optional().orElse(false));
    }

    /** Total lines as sent, of those submissions whose sheet of this name has any. */
    Map<Long, List<DecodedSheet.TotalLine>> totals(Collection<Long> submissions, String sheet) {
        return register.totals(submissions, sheet);
    }

    /** Asks for the places of all these submissions at once, where they are not known. */
    void prepare(Collection<Long> submissions) {
        List<Long> unknown = submissions.stream().filter(s -> !known.containsKey(s)).distinct().toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(s -> {
                known.put(s, List.of());
                covers.put(s, CoverCells.UNKNOWN);
            });
            known.putAll(register.of(unknown));
            covers.putAll(register.covers(unknown));
        }
    }

    /** The sheet as registered; empty where the workbook came without it. */
    Optional<RegisteredSheet> sheet(long submission, String sheet) {
        return known.computeIfAbsent(submission, register::of).stream().filter(s -> s.places().sheet().equals(sheet)).findFirst();
    }

    /** Where the fields of the submission's cover stand. */
    CoverCells cover(long submission) {
        return covers.computeIfAbsent(submission, s -> register.covers(List.of(s)).getOrDefault(s, CoverCells.UNKNOWN));
    }

    /** The cell of a column in a row; the sheet of that name where the file has none. */
    CellAddress cell(long submission, String sheet, String column, int row) {
        Optional<SheetPlaces> places = sheet(submission, sheet).map(RegisteredSheet::places);
        return places.map(p -> p.cell(column, row)).orElseGet(() -> new CellAddress(sheet, 0, row));
    }

    CellAddress row(long submission, String sheet, int row) {
        return CellAddress.wholeRow(sheet(submission, sheet).map(s -> s.places().title()).orElse(sheet), row);
    }
}
