package huizong.feedback.template;

import huizong.catalogue.Period;
import java.util.List;
import java.util.Map;

/**
 * What a unit sent last and what counts of it.
 *
 * @param rows by sheet name: the rows in their order, each by column name; figures as BigDecimal or Long, blanks left out; a
 *             matrix is one row
 */
public record EarlierReturn(Period period, Map<String, List<Map<String, Object>>> rows) {

    List<Map<String, Object>> of(String sheet) {
        return rows.getOrDefault(sheet, List.of());
    }
}
