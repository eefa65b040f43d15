package huizong.decoding.conditions;

import huizong.decoding.cells.RowValues;
import org.jspecify.annotations.Nullable;

/** A term over one row: BigDecimal, String, a date or time, Boolean; null cannot tell. */
@FunctionalInterface
interface RowTerm {

    @Nullable Object of(RowValues row);
}
