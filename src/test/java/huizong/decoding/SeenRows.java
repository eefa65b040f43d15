package huizong.decoding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A target that keeps what it is given, as texts: {@code 3: A-1 | 12 | null {"x":"dash"}}. */
final class SeenRows implements RowTarget {

    private final List<String> rows = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private int row;

    List<String> rows() {
        return rows;
    }

    @Override
    public void begin(int sheetRow) {
        row = sheetRow;
        values.clear();
    }

    @Override
    public void blank() {
        values.add("null");
    }

    @Override
    public void text(String value) {
        values.add(value);
    }

    @Override
    public void integer(long value) {
        values.add(value);
    }

    @Override
    public void decimal(BigDecimal value) {
        values.add(value.toPlainString());
    }

    @Override
    public void decimal(long unscaled, int scale) {
        values.add(BigDecimal.valueOf(unscaled, scale).toPlainString());
    }

    @Override
    public void date(LocalDate value) {
        values.add(value);
    }

    @Override
    public void time(LocalTime value) {
        values.add(value);
    }

    @Override
    public void timestamp(LocalDateTime value) {
        values.add(value);
    }

    @Override
    public void truth(boolean value) {
        values.add(value);
    }

    @Override
    public void texts(List<String> value) {
        values.add(value);
    }

    @Override
    public void end(String marks) {
        rows.add(row + ": " + String.join(" | ", values.stream().map(Object::toString).toList()) + (marks == null ? "" : " " + marks));
    }
}
