package huizong.feedback.formula;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Truth;
import huizong.feedback.formula.Printed.Value;
import huizong.jobs.Expression;
import huizong.jobs.ExpressionReader;
import huizong.jobs.ExpressionText;
import huizong.jobs.Query;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A printed rule says in a spreadsheet what PostgreSQL says of the same row, blanks and errors as "cannot tell". */
class FormulaMeaningTest {

    private static final List<String> CARRIED = List.of("a = b", "a <> b", "a <= b and b <= m", "a < b or yes", "not (a > b)", "not yes and a >= 1",
            "a between 1 and b", "a not between 1 and b", "a in (1, 2, 5)", "a not in (1, 2)", "t in ('x', 'yy')", "t not in ('x')",
            "a is null", "a is not null or b = 1", "yes is null", "yes is true", "yes is not false", "(a > b) is not true",
            "a is distinct from b", "a is not distinct from b", "yes = (a > 1)", "yes <> (a > 1)", "(a > 0) = (b > 0)",
            "a + b = 7", "a - b * 2 < 0", "m * 100 = 33550000", "m / 3 > 100", "a / b = 0", "a / b * 2 >= 2", "a % b = 2", "-a < -b",
            "abs(m - 100.0 * a / nullif(b, 0)) <= 0.05", "m + 0.1 + 0.2 = 335500.3", "100.0 * a / b > 50", "1 / (a - 2) > 0 and yes",
            "coalesce(a, b) = 2", "coalesce(yes, false)", "nullif(a, 2) > 1", "greatest(a, b) = 5", "least(a, b, 1) = 1",
            "num_nulls(a, b, yes) = 0", "num_nonnulls(a, t) > 1", "round(m / 7, 2) > 3", "floor(m / 7) = 47928", "ceil(m / 7) >= 1",
            "trunc(m / 7) = 47928", "sign(a - b) = -1", "mod(a, 3) = 2", "power(a, 2) = 4",
            "length(t) > 1", "left(t, 1) = 'y'", "upper(t) = 'YY'", "strpos(t, 'y') = 1", "t like 'y%'", "t like '%y'", "t like '%x%'",
            "t not like 'yy'", "starts_with(t, 'y')", "replace(t, 'y', 'z') = 'zz'", "t || 'z' = 'xz'", "substr(t, 2) = 'y'",
            "d < e", "d <= coalesce(e, d)", "e - d > 30", "d + 30 >= e", "d + interval '1 month' < e", "d - interval '1 year' > date '2024-01-01'",
            "extract(year from d) = 2025", "extract(month from d) + 1 = 3", "extract(quarter from e) = 2", "make_date(2025, a, 1) <= d",
            "case when a > b then yes else a = 1 end", "case a when 1 then 10 when 2 then 20 end = 20", "case when yes then a else b end > 1",
            "cast(m as int) > 3", "null = a or a = 2");
    private static final List<String> LEFT = List.of("exists (select 1 from f06b w)", "a = (select max(w.a) from f06b w)", "age(d, e) > interval '1 year'",
            "t < 'x'", "regexp_like(t, '^x')", "marked(a) = 'dash'");

    private static final Map<String, Printed> NAMES = Map.of("a", Value.whole("$A1", "ISNUMBER($A1)"), "b", Value.whole("$B1", "ISNUMBER($B1)"),
            "m", Value.number("$C1", "ISNUMBER($C1)"), "t", Value.text("TRIM($D1)", Blanks.filled("$D1")),
            "yes", new Truth("$E1=\"是\"", "$E1=\"否\""), "d", new Value("$F1", "ISNUMBER($F1)", Kind.DAY, true),
            "e", new Value("$G1", "ISNUMBER($G1)", Kind.DAY, true));

    private static final class Cells implements FormulaNames {

        @Override
        public Printed print(Expression.Name name, FormulaPrinter printer) {
            return NAMES.get(name.name());
        }

        @Override
        public Optional<Input> input(Expression.Name name) {
            return Optional.empty();
        }

        @Override
        public Optional<FormulaNames> oneRow(Query query) {
            return Optional.empty();
        }
    }

    /** A row of values; null is a blank. */
    private record Given(Integer a, Integer b, Double m, String t, Boolean yes, LocalDate d, LocalDate e) {

        String sql() {
            return "(" + a + "::int, " + b + "::int, " + m + "::numeric, " + (t == null ? "null" : "'" + t + "'") + "::text, " + yes + "::boolean, "
                    + day(d) + ", " + day(e) + ")";
        }

        private static String day(LocalDate day) {
            return (day == null ? "null" : "'" + day + "'") + "::date";
        }

        void fill(Row row) {
            Object[] values = {a, b, m, t, yes == null ? null : yes ? "是" : "否", d, e};
            for (int i = 0; i < values.length; i++) {
                Cell cell = row.createCell(i);
                if (values[i] instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else if (values[i] instanceof LocalDate day) {
                    cell.setCellValue(day);
                } else if (values[i] != null) {
                    cell.setCellValue(values[i].toString());
                }
            }
        }
    }

    private static final LocalDate EARLY = LocalDate.of(2025, 2, 28);
    private static final LocalDate LATE = LocalDate.of(2025, 4, 11);
    private static final List<Given> ROWS = List.of(new Given(2, 5, 335500.0, "yy", true, EARLY, LATE), new Given(5, 2, 0.3, "x", false, LATE, EARLY),
            new Given(2, 0, 12.5, "xy", true, EARLY, EARLY), new Given(null, 5, null, null, null, null, LATE),
            new Given(1, null, 33.55, "yy", null, EARLY, null), new Given(null, null, null, "z", false, null, null),
            new Given(0, 1, -7.25, "xx", true, LocalDate.of(2024, 2, 29), LATE));

    @Test
    void means_what_postgresql_means() throws SQLException, IOException {
        List<String> asPostgres = new ArrayList<>();
        List<String> asSpreadsheet = new ArrayList<>();
        try (Connection connection = TestDatabase.fresh().getConnection(); Statement statement = connection.createStatement();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (String text : CARRIED) {
                Truth truth = new FormulaPrinter(new Cells()).truth(ExpressionReader.expression(text));
                for (Given row : ROWS) {
                    asPostgres.add(text + " | " + row + " | " + postgres(statement, text, row));
                    asSpreadsheet.add(text + " | " + row + " | " + spreadsheet(sheet, evaluator, truth, row));
                }
            }
        }
        assertThat(asSpreadsheet).isEqualTo(asPostgres);
    }

    private static String postgres(Statement statement, String text, Given row) {
        String sql = "select (" + ExpressionText.of(ExpressionReader.expression(text)) + ") from (values " + row.sql()
                + ") r(a, b, m, t, yes, d, e)";
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            boolean holds = result.getBoolean(1);
            return result.wasNull() ? "cannot tell" : holds ? "holds" : "fails";
        } catch (SQLException computing) {
            assertThat(computing.getSQLState()).as(sql + computing.getMessage()).startsWith("22");
            return "cannot tell";
        }
    }

    private static String spreadsheet(XSSFSheet sheet, FormulaEvaluator evaluator, Truth truth, Given row) {
        Row cells = sheet.createRow(0);
        row.fill(cells);
        evaluator.clearAllCachedResultValues();
        boolean holds = computed(evaluator, cells.createCell(10), truth.holds());
        boolean fails = computed(evaluator, cells.createCell(11), truth.fails());
        return holds && fails ? "both" : holds ? "holds" : fails ? "fails" : "cannot tell";
    }

    private static boolean computed(FormulaEvaluator evaluator, Cell cell, String formula) {
        cell.setCellFormula(formula);
        CellValue value = evaluator.evaluate(cell);
        assertThat(value.getCellType()).as(formula + " is " + value.formatAsString()).isEqualTo(CellType.BOOLEAN);
        return value.getBooleanValue();
    }

    @Test
    void what_a_spreadsheet_cannot_tell_is_left() {
        FormulaPrinter printer = new FormulaPrinter(new Cells());

        assertThat(LEFT).allSatisfy(text -> assertThat(printer.fails(ExpressionReader.expression(text))).as(text)
                .isInstanceOf(Carried.Left.class));
    }
}
