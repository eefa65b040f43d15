package huizong.reading;

import huizong.catalogue.CellAddress;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cell with all that a row says of it, kept for comparison. */
public record SeenCell(String address, CellKind kind, NumberLook look, boolean formula, String text, Optional<LocalDateTime> moment) {

    public static SeenCell of(Row row, int i) {
        return new SeenCell(CellAddress.lettersOf(row.column(i)) + row.number(), row.kind(i), row.look(i), row.formula(i),
                row.text(i), row.moment(i));
    }

    public static List<SeenCell> all(Sheet sheet) {
        List<SeenCell> cells = new ArrayList<>();
        sheet.read(row -> {
            for (int i = 0; i < row.size(); i++) {
                cells.add(of(row, i));
            }
            return true;
        });
        return cells;
    }
}
