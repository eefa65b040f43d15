package huizong.feedback.splice;

import huizong.catalogue.CellAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The VML drawing with the boxes comments are shown in: one shape a comment, found by the row and column it names. */
final class DrawingPart {

    private static final String EMPTY = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
            + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%d\"/>"
            + "</o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
    private static final String SHAPE = "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" "
            + "id=\"_x0000_s";
    private static final String BOX = "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" "
            + "fillcolor=\"#fff2cc\" o:insetmode=\"auto\"><v:fill color2=\"#fff2cc\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>";
    private static final String PLACE = ", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>";
    /** Shape numbers come in blocks of 1,024; ours lie above those any program gives out. */
    private static final int BLOCK = 1_024;
    private static final int FIRST_BLOCK = 500;
    private static final int COLUMNS_WIDE = 4;
    private static final int CHARACTERS_A_LINE = 18;

    private final int block;
    private String xml;

    /** @param sheet the sheet's index from 0: keeps shape numbers apart between sheets */
    DrawingPart(Optional<String> xml, int sheet) {
        this.block = FIRST_BLOCK + sheet;
        this.xml = xml.orElse(EMPTY.formatted(block));
        Xml.root(this.xml, "xml");
    }

    /** Takes out the shapes of the cells' comments. */
    void remove(List<String> cells) {
        Set<String> places = cells.stream().map(DrawingPart::place).collect(Collectors.toSet());
        List<Xml.Element> shapes = Xml.elements(xml, "shape");
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Xml.Element shape : shapes) {
            String text = shape.in(xml);
            if (places.contains(number(text, "Row") + "," + number(text, "Column"))) {
                kept.append(xml, from, shape.tag().start());
                from = shape.end();
            }
        }
        xml = kept.append(xml, from, xml.length()).toString();
    }

    private static String place(String cell) {
        int row = Integer.parseInt(cell.replaceAll("\\D", ""));
        return (row - 1) + "," + (CellAddress.columnOf(cell.replaceAll("[^A-Z]", "")) - 1);
    }

    private static String number(String shape, String name) {
        return Xml.first(shape, name).map(e -> shape.substring(e.tag().end(), shape.lastIndexOf("</", e.end() - 1)).strip()).orElse("");
    }

    void add(List<CellComment> comments) {
        StringBuilder shapes = new StringBuilder();
        int id = block * BLOCK;
        for (CellComment comment : comments) {
            id++;
            int row = comment.row() - 1;
            int column = comment.column() - 1;
            int top = Math.max(0, row - 1);
            shapes.append(SHAPE).append(id).append(BOX).append(column + 1).append(", 15, ").append(top).append(", 2, ")
                    .append(column + 1 + COLUMNS_WIDE).append(", 15, ").append(top + lines(comment.text())).append(PLACE).append(row)
                    .append("</x:Row><x:Column>").append(column).append("</x:Column></x:ClientData></v:shape>");
        }
        xml = Xml.appended(xml, Xml.first(xml, "xml").orElseThrow(), shapes.toString());
    }

    private static int lines(String text) {
        return 2 + text.lines().mapToInt(line -> line.length() / CHARACTERS_A_LINE + 1).sum();
    }

    /** True if no box or control is left. */
    boolean none() {
        return Xml.elements(xml, "shape").isEmpty();
    }

    String xml() {
        return xml;
    }
}
