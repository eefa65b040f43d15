package huizong.feedback;

import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.feedback.splice.Stylesheet;

/** How a cell of our sheet looks. */
enum CellLook {
    TITLE(16, true, "1F3864", "", false), LABEL(10, true, "595959", "", false), TEXT(10, false, "000000", "", false),
    GOOD(12, true, "375623", "E2EFDA", false), WAITING(12, true, "7F6000", "FFF2CC", false), BAD(12, true, "9C0006", "FFC7CE", false),
    NEXT(11, true, "1F3864", "EAF1FB", false),
    HEAD(10, true, "FFFFFF", "2F5597", true), CELL(10, false, "000000", "", true), LINK(10, false, "0563C1", "", true),
    ANSWER(10, false, "000000", "FFFFE5", true), QUIET(9, false, "7F7F7F", "", true),
    REFUSE(10, true, "9C0006", LevelColour.of(Level.REFUSE), true), HOLD(10, true, "833C0B", LevelColour.of(Level.HOLD), true),
    EXPLAIN(10, true, "7F6000", LevelColour.of(Level.EXPLAIN), true), NOTE(10, false, "1F3864", LevelColour.of(Level.NOTE), true);

    private static final String FONT = "微软雅黑";
    private static final String EDGE = " style=\"thin\"><color rgb=\"FFBFBFBF\"/>";

    private final int size;
    private final boolean bold;
    private final String colour;
    private final String fill;
    private final boolean framed;

    CellLook(int size, boolean bold, String colour, String fill, boolean framed) {
        this.size = size;
        this.bold = bold;
        this.colour = colour;
        this.fill = fill;
        this.framed = framed;
    }

    static CellLook of(Level level) {
        return valueOf(level.name());
    }

    static CellLook of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> GOOD;
            case ACCEPTED_IN_PART, HELD, DUPLICATE, SUPERSEDED, WITHDRAWN -> WAITING;
            case RETURNED, UNREADABLE -> BAD;
        };
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    /** Six hexadecimal digits. */
    String colour() {
        return colour;
    }

    /** Six hexadecimal digits, empty for none. */
    String fill() {
        return fill;
    }

    boolean framed() {
        return framed;
    }

    /** The index of its format in the workbook's styles. */
    int format(Stylesheet styles) {
        int font = styles.font("<font>" + (bold ? "<b/>" : "") + (this == LINK ? "<u/>" : "") + "<sz val=\"" + size
                + "\"/><color rgb=\"FF" + colour + "\"/><name val=\"" + FONT + "\"/><family val=\"2\"/><charset val=\"134\"/></font>");
        int filled = fill.isEmpty() ? 0 : styles.fill("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + fill
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        int border = styles.border(framed ? "<border><left" + EDGE + "</left><right" + EDGE + "</right><top" + EDGE + "</top><bottom"
                + EDGE + "</bottom><diagonal/></border>" : "<border><left/><right/><top/><bottom/><diagonal/></border>");
        String align = this == HEAD || name().equals("REFUSE") || this == HOLD || this == EXPLAIN || this == NOTE ? " horizontal=\"center\"" : "";
        String vertical = framed && this != HEAD ? "top" : "center";
        return styles.format("<xf numFmtId=\"49\" fontId=\"" + font + "\" fillId=\"" + filled + "\" borderId=\"" + border
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment"
                + align + " vertical=\"" + vertical + "\" wrapText=\"" + (this == TITLE || this == LABEL ? "0" : "1") + "\"/></xf>");
    }
}
