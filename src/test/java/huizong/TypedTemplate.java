package huizong;

import huizong.decoding.heads.CoverField;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.SentCover;
import huizong.jobs.examples.SentReturn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Types a return into a template the way a clerk does: days as days, figures as figures, what the drop-down offers. */
public final class TypedTemplate {

    private final Workbook workbook;
    private final SentReturn sent;

    private TypedTemplate(Workbook workbook, SentReturn sent) {
        this.workbook = workbook;
        this.sent = sent;
    }

    public static Path of(Path template, SentReturn sent, Path file) {
        try (InputStream in = Files.newInputStream(template); Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(file)) {
            new TypedTemplate(workbook, sent).type();
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void type() {
        cover(sent.cover());
        for (SheetDefinition sheet : sent.form().sheets()) {
            Sheet page = workbook.getSheet(sheet.title().replace("/", "／"));
            List<Map<String, ExampleCell>> rows = sent.rows().getOrDefault(sheet.name(), List.of());
            List<ColumnDefinition> columns = sheet.columnsFor(sent.cover().period());
            for (int r = 0; r < rows.size(); r++) {
                Map<String, ExampleCell> row = rows.get(r);
                for (int c = 0; c < columns.size(); c++) {
                    ExampleCell value = row.get(columns.get(c).name());
                    if (value != null) {
                        type(sheet.layout() == Layout.LIST ? cell(page, firstRow(page) + r, c) : besideCode(page, columns.get(c)),
                                columns.get(c), value);
                    }
                }
            }
        }
    }

    private void cover(SentCover cover) {
        put(CoverField.SUBMITTER_CODE, cover.unit());
        put(CoverField.SUBMITTER_NAME, cover.name());
        put(CoverField.SUBMITTER_LEVEL, cover.level().chinese());
        put(CoverField.SUBMITTER_LINE, cover.line().chinese());
        put(CoverField.DIVISION_CODE, cover.division());
        put(CoverField.PERIOD, cover.period().text());
        put(CoverField.BASIS, cover.basis().chinese());
        put(CoverField.AMOUNT_UNIT, cover.moneyUnit().chinese());
        put(CoverField.FUND_CODE, cover.fundCode());
        put(CoverField.NIL_RETURN, cover.nilReturn() ? "是" : null);
        put(CoverField.FILLED_BY, "填报人甲");
        Optional.ofNullable(cover.basisStart()).ifPresent(d -> field(CoverField.BASIS_START).setCellValue(d));
        field(CoverField.AS_OF).setCellValue(cover.asOf());
        field(CoverField.FILLED_ON).setCellValue(cover.asOf());
        field(CoverField.REVISION).setCellValue(cover.revision());
    }

    private void put(CoverField field, String text) {
        if (text != null) {
            field(field).setCellValue(text);
        }
    }

    private Cell field(CoverField field) {
        return StreamSupport.stream(workbook.getSheet("封面").spliterator(), false).flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .filter(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().equals(field.label())).findFirst()
                .map(c -> c.getRow().getCell(c.getColumnIndex() + 1)).orElseThrow();
    }

    /** Data begins where the panes are frozen. */
    private static int firstRow(Sheet page) {
        return page.getPaneInformation().getHorizontalSplitTopRow();
    }

    private static Cell cell(Sheet page, int row, int column) {
        Row at = page.getRow(row) == null ? page.createRow(row) : page.getRow(row);
        if (at.getCell(column) == null) {
            at.createCell(column).setCellStyle(page.getColumnStyle(column));
        }
        return at.getCell(column);
    }

    private static Cell besideCode(Sheet page, ColumnDefinition column) {
        return StreamSupport.stream(page.spliterator(), false).flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .filter(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().equals(column.code())).findFirst()
                .map(c -> c.getRow().getCell(c.getColumnIndex() + 1)).orElseThrow();
    }

    private static void type(Cell cell, ColumnDefinition column, ExampleCell value) {
        try {
            switch (column.type()) {
                case DATE -> cell.setCellValue(LocalDate.parse(value.text()));
                case YEAR_MONTH -> cell.setCellValue(YearMonth.parse(value.text()).atDay(1));
                case TIMESTAMP -> cell.setCellValue(LocalDateTime.parse(value.text().replace(' ', 'T')));
                case TIME -> cell.setCellValue(LocalTime.parse(value.text()).toSecondOfDay() / 86_400d);
                case INTEGER, DECIMAL, MONEY, PERCENT, YEAR -> figure(cell, value);
                default -> cell.setCellValue(chosen(column, value.text()));
            }
        } catch (DateTimeParseException none) {
            cell.setCellValue(value.text());
        }
    }

    private static void figure(Cell cell, ExampleCell value) {
        if (value.number() || value.text().matches("\\d{4}")) {
            cell.setCellValue(Double.parseDouble(value.text()));
        } else {
            cell.setCellValue(value.text());
        }
    }

    /** What the drop-down calls a code. */
    private static String chosen(ColumnDefinition column, String text) {
        CodeList list = column.codes();
        boolean one = column.type() == ColumnType.CODE && list != null;
        return !one ? text : list.byCode(text).filter(e -> list.entries().stream().filter(o -> o.label().equals(e.label())).count() == 1)
                .map(CodeList.Entry::label).orElse(text);
    }
}
