package huizong.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet 封面 says, decoded (catalogue 2.4).
 *
 * @param form        name of the form in the job file
 * @param unit        the directory's code of the union
 * @param division    the union's place as the cover gives it, null where it has none
 * @param basisStart  first day of a cumulative return, null otherwise
 * @param nilReturn   true where the unit states that there is nothing to report (零报告)
 * @param fundCode    null unless the form reports payments from one fund
 * @param fingerprint the template's invisible mark, null where the workbook has none
 */
public record Cover(String job, String form, String unit, @Nullable String submitterName, @Nullable String division, Line line,
                    Period period, Basis basis, @Nullable LocalDate basisStart, LocalDate asOf, MoneyUnit moneyUnit,
                    int revision, boolean nilReturn, @Nullable String fundCode, @Nullable String filledBy,
                    @Nullable LocalDate filledOn, @Nullable String fingerprint) {
}
