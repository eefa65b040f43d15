package huizong.decoding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows and keeps none. */
final class NoRows implements RowTarget {

    @Override
    public void begin(int sheetRow) {
    }

    @Override
    public void blank() {
    }

    @Override
    public void text(String value) {
    }

    @Override
    public void integer(long value) {
    }

    @Override
    public void decimal(BigDecimal value) {
    }

    @Override
    public void decimal(long unscaled, int scale) {
    }

    @Override
    public void date(LocalDate value) {
    }

    @Override
    public void time(LocalTime value) {
    }

    @Override
    public void timestamp(LocalDateTime value) {
    }

    @Override
    public void truth(boolean value) {
    }

    @Override
    public void texts(List<String> values) {
    }

    @Override
    public void end(@Nullable String marks) {
    }
}
