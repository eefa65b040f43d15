package huizong.feedback.template;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Protects heads and labels against slips, without a password; what a clerk needs stays allowed. */
final class Locks {

    private Locks() {
    }

    static void lock(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
