package huizong.feedback;

import org.jspecify.annotations.Nullable;

/** @param link where a click leads inside the workbook, null for nowhere */
record ResultCell(String text, CellLook look, @Nullable String link) {

    static ResultCell of(String text, CellLook look) {
        return new ResultCell(text, look, null);
    }
}
