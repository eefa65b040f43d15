package huizong.feedback.template;

import huizong.catalogue.Level;
import huizong.feedback.LevelColour;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Conditional formats: the colour of a level where a check fails, a frame around a row that has been begun. */
final class Painting {

    private final XSSFSheetConditionalFormatting formats;

    Painting(XSSFSheet sheet) {
        this.formats = sheet.getSheetConditionalFormatting();
    }

    /** @param checks carried ones, the hardest first */
    void checks(SheetPlan plan, List<LiveCheck> checks) {
        for (LiveCheck check : checks) {
            String fails = check.carried().fold(f -> f, left -> "FALSE");
            ConditionalFormattingRule rule = formats.createConditionalFormattingRule(fails);
            rule.createPatternFormatting().setFillBackgroundColor(Looks.colour(LevelColour.of(check.level())));
            if (check.level() == Level.REFUSE) {
                rule.createFontFormatting().setFontColor(Looks.colour("9C0006"));
            }
            add(plan.range(check.column()), rule);
        }
    }

    /** A cell of its own, in the colour of what returns a workbook. */
    void refused(CellRangeAddress cell, String fails) {
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(fails);
        rule.createPatternFormatting().setFillBackgroundColor(Looks.colour(LevelColour.of(Level.REFUSE)));
        rule.createFontFormatting().setFontColor(Looks.colour("9C0006"));
        add(cell, rule);
    }

    void frame(CellRangeAddress rows, String begun) {
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(begun);
        BorderFormatting border = rule.createBorderFormatting();
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        add(rows, rule);
    }

    private void add(CellRangeAddress range, ConditionalFormattingRule rule) {
        formats.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }
}
