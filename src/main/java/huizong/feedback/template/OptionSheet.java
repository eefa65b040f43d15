package huizong.feedback.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The very hidden sheet behind a template: lists for drop-downs, and what formulas ask of the cover. Everything on it has a
 * name, so that formulas of other sheets read well and never point at a place.
 */
final class OptionSheet {

    /** Known to the reader, which passes it over. */
    static final String TITLE = huizong.decoding.SheetMatch.OPTIONS;

    private static final int FIRST_LIST = 3;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<List<String>, String> lists = new HashMap<>();
    private int nextList = FIRST_LIST;
    private int nextValue;

    OptionSheet(XSSFWorkbook workbook, XSSFSheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** The name of a list with these entries, in this order. */
    String list(List<String> entries) {
        return lists.computeIfAbsent(List.copyOf(entries), list -> {
            int column = nextList++;
            for (int i = 0; i < list.size(); i++) {
                row(i).createCell(column).setCellValue(list.get(i));
            }
            String letter = CellReference.convertNumToColString(column);
            return name("list_" + (column - FIRST_LIST + 1), "$" + letter + "$1:$" + letter + "$" + Math.max(1, list.size()));
        });
    }

    /** A value under a name, made by a formula. */
    String formula(String name, String formula) {
        XSSFRow row = row(nextValue++);
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellFormula(formula);
        return name(name, "$B$" + (row.getRowNum() + 1));
    }

    private XSSFRow row(int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    private String name(String name, String range) {
        return name(name, TITLE, range);
    }

    /** A name for a range of any sheet; the same again where it is there already. */
    String name(String name, String title, String range) {
        if (workbook.getName(name) == null) {
            XSSFName made = workbook.createName();
            made.setNameName(name);
            made.setRefersToFormula("'" + title.replace("'", "''") + "'!" + range);
        }
        return name;
    }
}
