package huizong.decoding;

import huizong.catalogue.CellAddress;
import huizong.decoding.heads.CoverField;
import java.util.Map;

/**
 * Where the fields of a cover stand in the file, so that what is found out later can be told at their cells.
 *
 * @param title the name of the cover's sheet as written in the file
 * @param cells by the field's printed label; fields that are not on the cover are left out
 */
public record CoverCells(String title, Map<String, CellAddress> cells) {

    /** Of a cover whose cells nobody has kept. */
    public static final CoverCells UNKNOWN = new CoverCells("封面", Map.of());
    public static final String PERIOD = CoverField.PERIOD.label();
    public static final String AS_OF = CoverField.AS_OF.label();
    public static final String UNIT = CoverField.SUBMITTER_CODE.label();
    public static final String REVISION = CoverField.REVISION.label();

    public CoverCells {
        cells = Map.copyOf(cells);
    }

    /** The field's cell; the cover's sheet where it is not known. */
    public CellAddress cell(String label) {
        return cells.getOrDefault(label, CellAddress.wholeSheet(title));
    }
}
