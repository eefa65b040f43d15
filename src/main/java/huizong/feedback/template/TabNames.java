package huizong.feedback.template;

import huizong.jobs.SheetDefinition;

/** The tab of a sheet: its title, cut to what tabs hold, with full-width twins of the signs they do not take. */
final class TabNames {

    private static final int LONGEST = 31;
    private static final String NOT_TAKEN = "\\/?*[]:";
    private static final String INSTEAD = "＼／？＊［］：";

    private TabNames() {
    }

    static String of(SheetDefinition sheet) {
        StringBuilder name = new StringBuilder(sheet.title());
        for (int i = 0; i < name.length(); i++) {
            int at = NOT_TAKEN.indexOf(name.charAt(i));
            if (at >= 0) {
                name.setCharAt(i, INSTEAD.charAt(at));
            }
        }
        return name.length() <= LONGEST ? name.toString() : name.substring(0, LONGEST);
    }
}
