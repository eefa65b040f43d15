package huizong.jobs.examples;

import huizong.catalogue.Basis;
import huizong.catalogue.Line;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.UnionLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The cover of an example's workbook, complete.
 *
 * @param name      what it says the union is called
 * @param division  null where the union has no place
 * @param basisStart null unless cumulative
 * @param nilReturn true where it says 零报告
 */
public record SentCover(String unit, String name, UnionLevel level, Line line, @Nullable String division, Period period, LocalDate asOf,
                        Basis basis, @Nullable LocalDate basisStart, MoneyUnit moneyUnit, int revision, @Nullable String fundCode,
                        boolean nilReturn) {
}
