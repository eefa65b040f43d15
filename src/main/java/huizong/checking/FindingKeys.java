package huizong.checking;

import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says of each finding of a group which row it is about, by the sheet's key: so it is known again in another revision or
 * period, whatever line the row stands on there.
 */
record FindingKeys(JdbcClient database, Group group) {

    void give() {
        Long[] ids = group.ids().toArray(Long[]::new);
        for (SheetDefinition sheet : group.form().sheets()) {
            if (sheet.layout() == Layout.LIST) {
                database.sql(sql(sheet)).param("ids", ids).param("sheet", sheet.name()).update();
            }
        }
    }

    private static String sql(SheetDefinition sheet) {
        if (sheet.key().isEmpty()) {
            return """
                    update register.finding f set row_key = '#' || f.sheet_row
                    where f.submission_id = any (:ids) and f.sheet = :sheet and f.sheet_row > 0
                    """;
        }
        return """
                update register.finding f set row_key = %s
                from returns_raw.%s r
                where f.submission_id = any (:ids) and f.sheet = :sheet and f.sheet_row > 0
                  and r.submission_id = f.submission_id and r.sheet_row = f.sheet_row
                """.formatted(key(sheet, "r"), sheet.name());
    }

    /** The values of a row's key as one text. */
    static String key(SheetDefinition sheet, String alias) {
        return sheet.key().stream().map(k -> "coalesce(cast(" + alias + "." + k + " as text), '')")
                .collect(Collectors.joining(" || '/' || "));
    }
}
