package huizong;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.FormDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.SentCover;
import huizong.jobs.examples.SentReturn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook as a clerk would send it, made from the form's own heads: the tests say only the values. */
public final class SentWorkbook {

    /** Rows of a list sheet above its first data row: title and heads. */
    public static final int ROWS_ABOVE = 2;

    private final FormDefinition form;
    private final Map<String, String> cover = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    private SentWorkbook(FormDefinition form) {
        this.form = form;
        cover.put("报表代码", form.codes().get(0));
        cover.put("口径", "本期");
        cover.put("金额单位", "元");
        cover.put("版本号", "1");
        cover.put("填报人", "填报人甲");
    }

    public static SentWorkbook of(FormDefinition form) {
        return new SentWorkbook(form);
    }

    /** The workbook of an example. */
    public static SentWorkbook of(SentReturn sent) {
        SentCover cover = sent.cover();
        SentWorkbook workbook = of(sent.form()).from(cover.unit(), cover.name(), cover.level().chinese(), cover.division())
                .period(cover.period().text(), cover.asOf().toString()).cover("报表代码", sent.form().code())
                .cover("报送条线", cover.line().chinese()).cover("口径", cover.basis().chinese())
                .cover("累计起始日", cover.basisStart() == null ? null : cover.basisStart().toString())
                .cover("金额单位", cover.moneyUnit().chinese()).cover("版本号", Integer.toString(cover.revision()))
                .cover("资金代码", cover.fundCode()).cover("零报告", cover.nilReturn() ? "是" : null);
        sent.rows().forEach((sheet, rows) -> rows.forEach(row -> {
            Map<String, Object> values = new LinkedHashMap<>();
            row.forEach((column, cell) -> values.put(column, cell.number() ? new BigDecimal(cell.text()) : cell.text()));
            workbook.row(sheet, values);
        }));
        return workbook;
    }

    /** A field of the cover; a null value leaves it out. */
    public SentWorkbook cover(String label, String value) {
        if (value == null) {
            cover.remove(label);
        } else {
            cover.put(label, value);
        }
        return this;
    }

    public SentWorkbook from(String unit, String name, String level, String division) {
        cover("填报单位", name).cover("单位代码", unit).cover("单位层级", level).cover("报送条线", "地方");
        return cover("行政区划代码", division);
    }

    public SentWorkbook period(String period, String asOf) {
        return cover("统计期", period).cover("截止日", asOf).cover("填报日期", asOf);
    }

    /** One more row of a list, by column name; a matrix takes one such row with all its indicators. */
    public SentWorkbook row(String sheet, Map<String, Object> values) {
        rows.computeIfAbsent(sheet, s -> new ArrayList<>()).add(values);
        return this;
    }

    /** Writes it as .xlsx. Values: null, text, Boolean (是/否), Long, BigDecimal. */
    public Path writeTo(Path file) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(1000); OutputStream out = Files.newOutputStream(file)) {
            writeCover(workbook.createSheet("封面"));
            for (SheetDefinition sheet : form.sheets()) {
                Sheet made = workbook.createSheet(tab(sheet.title()));
                if (sheet.layout() == Layout.LIST) {
                    writeList(made, sheet);
                } else {
                    writeMatrix(made, sheet);
                }
            }
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The tab's name: characters a tab cannot hold are written full-width. */
    private static String tab(String title) {
        StringBuilder tab = new StringBuilder(title);
        for (int i = 0; i < tab.length(); i++) {
            if ("/\\?*:[]".indexOf(tab.charAt(i)) >= 0) {
                tab.setCharAt(i, (char) (tab.charAt(i) - '!' + '！'));
            }
        }
        return tab.toString();
    }

    private void writeCover(Sheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("封面");
        int at = 2;
        for (Map.Entry<String, String> field : cover.entrySet()) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(field.getKey());
            row.createCell(1).setCellValue(field.getValue());
        }
    }

    private void writeList(Sheet sheet, SheetDefinition definition) {
        sheet.createRow(0).createCell(0).setCellValue(definition.title());
        Row head = sheet.createRow(1);
        for (int i = 0; i < definition.columns().size(); i++) {
            head.createCell(i).setCellValue(definition.columns().get(i).label());
        }
        int at = 2;
        for (Map<String, Object> values : rows.getOrDefault(definition.name(), List.of())) {
            Row row = sheet.createRow(at++);
            for (int i = 0; i < definition.columns().size(); i++) {
                put(row.createCell(i), values.get(definition.columns().get(i).name()));
            }
        }
    }

    private void writeMatrix(Sheet sheet, SheetDefinition definition) {
        sheet.createRow(0).createCell(0).setCellValue(definition.title());
        String[] heads = {"指标名称", "计量单位", "代码", "数量"};
        String[] letters = {"甲", "乙", "丙", "1"};
        for (int i = 0; i < heads.length; i++) {
            (i == 0 ? sheet.createRow(1) : sheet.getRow(1)).createCell(i).setCellValue(heads[i]);
            (i == 0 ? sheet.createRow(2) : sheet.getRow(2)).createCell(i).setCellValue(letters[i]);
        }
        Map<String, Object> values = rows.getOrDefault(definition.name(), List.of(Map.of())).get(0);
        int at = 3;
        for (ColumnDefinition column : definition.columns()) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(column.label());
            row.createCell(1).setCellValue(column.unit() == null ? "" : column.unit());
            row.createCell(2).setCellValue(column.code());
            put(row.createCell(3), values.get(column.name()));
        }
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Boolean truth) {
            cell.setCellValue(truth ? "是" : "否");
        } else if (value instanceof Long || value instanceof Integer || value instanceof BigDecimal) {
            cell.setCellValue(new BigDecimal(value.toString()).doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
