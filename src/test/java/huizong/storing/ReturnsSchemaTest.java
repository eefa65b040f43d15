package huizong.storing;

import static huizong.storing.SheetFixture.catalogue;
import static huizong.storing.SheetFixture.column;
import static huizong.storing.SheetFixture.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.jobs.ColumnType;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.SheetDefinition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReturnsSchemaTest {

    private static final SheetDefinition SHEET = sheet("x01a", column("case_no", ColumnType.TEXT, "案件编号", null, 11),
            column("amount", ColumnType.MONEY, "诉求金额", "元", 12), column("kind", ColumnType.CODE, "类型", null, 13));

    private Connection connection;
    private JdbcClient database;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.fresh().getConnection();
        database = OpenConnection.client(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void makes_a_typed_table_and_a_view_of_a_sheet() {
        assertThat(ReturnsSchema.apply(connection, catalogue(SHEET))).isEmpty();

        assertThat(columns("returns_raw")).containsExactly("submission_id bigint", "sheet_row integer", "case_no text 案件编号",
                "amount numeric 诉求金额 (元)", "kind text C 类型", "marks jsonb");
        assertThat(columns("returns")).isEqualTo(columns("returns_raw"));
    }

    @Test
    void writes_these_statements() {
        ReturnsTable table = new ReturnsTable(SHEET);

        assertThat(table.create()).isEqualTo("""
                create table returns_raw.x01a (
                    submission_id bigint not null,
                    sheet_row integer not null,
                    case_no text,
                    amount numeric,
                    kind text collate "C",
                    marks jsonb
                )""");
        assertThat(table.view(List.of("submission_id", "amount"))).isEqualTo("""
                create or replace view returns.x01a as
                select r.submission_id, r.amount
                from returns_raw.x01a r
                join register.submission s on s.id = r.submission_id and s.counts
                where not exists (select from register.row_out o
                                  where o.submission_id = r.submission_id and o.sheet = 'x01a' and o.sheet_row = r.sheet_row)""");
    }

    @Test
    void adds_a_new_column_at_the_end_and_renews_a_changed_label() {
        ReturnsSchema.apply(connection, catalogue(SHEET));
        SheetDefinition later = sheet("x01a", column("opened_on", ColumnType.DATE, "立案日", null, 10), SHEET.columns().get(0),
                column("amount", ColumnType.MONEY, "请求金额", "元", 12), SHEET.columns().get(2));

        assertThat(ReturnsSchema.apply(connection, catalogue(later))).isEmpty();
        assertThat(ReturnsSchema.apply(connection, catalogue(later))).isEmpty();

        assertThat(columns("returns")).containsExactly("submission_id bigint", "sheet_row integer", "case_no text 案件编号",
                "amount numeric 请求金额 (元)", "kind text C 类型", "marks jsonb", "opened_on date 立案日");
        assertThat(columns("returns_raw")).isEqualTo(columns("returns"));
    }

    @Test
    void refuses_removed_and_retyped_columns_and_changes_nothing() {
        ReturnsSchema.apply(connection, catalogue(SHEET));
        SheetDefinition broken = sheet("x01a", column("new_one", ColumnType.DATE, "新", null, 10),
                column("amount", ColumnType.INTEGER, "诉求金额", "元", 12), SHEET.columns().get(2));

        assertThat(ReturnsSchema.apply(connection, catalogue(broken))).map(Object::toString).containsExactly(
                "jobs/x.yaml:3:5: sheet x01a no longer has the column case_no, but returns are stored in it; "
                        + "keep it and give it until: <the last period that asked for it>",
                "jobs/x.yaml:12:7: column amount is stored as numeric and cannot become integer (bigint); "
                        + "give it until: <the last period of the old type> and add a column of another name");
        assertThat(columns("returns_raw")).doesNotContain("new_one date 新");
    }

    @Test
    void every_type_reads_back_as_it_was_made() {
        SheetDefinition all = sheet("x02a", java.util.Arrays.stream(ColumnType.values())
                .map(t -> column("c_" + t.name().toLowerCase(), t, t.word(), null, 1))
                .toArray(huizong.jobs.ColumnDefinition[]::new));

        assertThat(ReturnsSchema.apply(connection, catalogue(all))).isEmpty();
        assertThat(ReturnsSchema.apply(connection, catalogue(all))).isEmpty();
    }

    @Test
    void what_rows_of_other_forms_refer_to_has_an_index() {
        JobCatalogue jobs = JobFiles.load(Path.of("jobs")).fold(c -> c, problems -> {
            throw new IllegalStateException(problems.toString());
        });

        assertThat(ReturnsSchema.apply(connection, jobs)).isEmpty();
        assertThat(ReturnsSchema.apply(connection, jobs)).isEmpty();

        assertThat(indexes("f15a")).containsExactly("CREATE INDEX f15a_by_policy_no ON returns_raw.f15a USING btree (policy_no)",
                "CREATE INDEX f15a_by_submission ON returns_raw.f15a USING btree (submission_id)");
        assertThat(indexes("f06a")).as("referred to within the workbook")
                .containsExactly("CREATE INDEX f06a_by_submission ON returns_raw.f06a USING btree (submission_id)");
    }

    private List<String> indexes(String sheet) {
        return database.sql("select indexdef from pg_indexes where schemaname = 'returns_raw' and tablename = ? order by indexname")
                .param(sheet).query(String.class).list();
    }

    private List<String> columns(String schema) {
        return database.sql("""
                select concat_ws(' ', attname, format_type(atttypid, atttypmod), case when attcollation = '"C"'::regcollation then 'C' end,
                                 col_description(attrelid, attnum))
                from pg_attribute where attrelid = (:schema || '.x01a')::regclass and attnum > 0 order by attnum
                """).param("schema", schema).query(String.class).list();
    }
}
