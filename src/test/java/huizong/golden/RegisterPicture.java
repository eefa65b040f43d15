package huizong.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What nights have left in the database, as sorted lines of text without numbers of rows, runs or submissions: two nights that
 * came to the same end have the same picture. Workbooks go by the path they came under.
 */
final class RegisterPicture {

    private static final List<String> QUESTIONS = List.of("""
            select jsonb_build_array('submission', f.path, s.state, s.verdict, s.reason, s.unit, s.period, s.revision, s.rows_read, s.rows_refused,
                   (select o.path from register.file o where o.id = s.same_as),
                   (select o.path from register.file o where o.id = s.replaces),
                   (select o.path from register.file o where o.id = s.superseded_by))::text
            from register.submission s join register.file f on f.id = s.id
            """, """
            select jsonb_build_array('finding', f.path, d.stage, d.code, d.rule, d.also, d.level, d.extent, d.sheet_title, d.sheet_row,
                   d.cell_column, d.cells, d.column_name, d.read, d.facts)::text
            from register.finding d join register.file f on f.id = d.submission_id
            """, """
            select jsonb_build_array('row out', f.path, o.sheet, o.sheet_row)::text
            from register.row_out o join register.file f on f.id = o.submission_id
            """, """
            select jsonb_build_array('outcome', f.path, o.rule, o.fails, o.cannot_tell)::text
            from register.rule_outcome o join register.file f on f.id = o.submission_id
            """, """
            select jsonb_build_array('fault', job, place, subject, sqlstate, row_count)::text from register.job_fault
            """, """
            select jsonb_build_array('release', table_code, period, number, withheld, checks, coverage)::text from register.release
            """);

    private RegisterPicture() {
    }

    static List<String> of(JdbcClient database) {
        List<String> lines = new ArrayList<>();
        QUESTIONS.forEach(question -> lines.addAll(lines(database, question)));
        for (String table : lines(database, "select tablename::text from pg_tables where schemaname = 'stats' order by 1")) {
            lines.addAll(lines(database, "select '" + table + " ' || to_jsonb(t)::text from stats." + table + " t"));
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static List<String> lines(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
