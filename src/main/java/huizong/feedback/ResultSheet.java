package huizong.feedback;

import huizong.catalogue.CellAddress;
import huizong.feedback.splice.MarkedFormats;
import huizong.feedback.splice.ResultPart.FormatPair;
import huizong.feedback.splice.Stylesheet;
import huizong.feedback.splice.Xml;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Our sheet as XML: texts stand in their cells, so no shared part of the workbook is touched. */
final class ResultSheet {

    /** Of the columns, in characters. */
    static final List<Integer> WIDTHS = List.of(6, 8, 26, 18, 44, 16, 26, 36, 26, 12);
    private static final int POINTS_A_LINE = 16;
    private static final int MOST_POINTS = 400;

    private final Map<CellLook, Integer> formats = new EnumMap<>(CellLook.class);
    private final List<FormatPair> pairs;
    private final List<String> merges = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    ResultSheet(Stylesheet styles, List<FormatPair> pairs) {
        this.pairs = pairs;
        for (CellLook look : CellLook.values()) {
            formats.put(look, look.format(styles));
        }
    }

    /**
     * @param headRow the row of the table's head, from 1; 0 where there is no table
     * @param lastRow its last row
     */
    String xml(List<ResultRow> rows, int headRow, int lastRow) {
        boolean folds = rows.stream().anyMatch(r -> r.fold() == ResultRow.Fold.AWAY || r.fold() == ResultRow.Fold.IN_VIEW);
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < Math.max(rows.size(), pairs.size()); i++) {
            data.append(row(i, i < rows.size() ? rows.get(i) : new ResultRow(List.of(), 0)));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetPr><tabColor rgb=\"FFC00000\"/><outlinePr summaryBelow=\"0\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                + view(headRow) + "<sheetFormatPr defaultRowHeight=\"18\"" + (folds ? " outlineLevelRow=\"1\"" : "") + "/>" + columns() + "<sheetData>" + data + "</sheetData>"
                + filter(headRow, lastRow) + listed("mergeCells", merges) + listed("hyperlinks", links)
                + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private static String filter(int headRow, int lastRow) {
        return headRow == 0 || lastRow <= headRow ? ""
                : "<autoFilter ref=\"A" + headRow + ":" + CellAddress.lettersOf(WIDTHS.size()) + lastRow + "\"/>";
    }

    private static String listed(String name, List<String> children) {
        String count = name.equals("mergeCells") ? " count=\"" + children.size() + "\"" : "";
        return children.isEmpty() ? "" : "<" + name + count + ">" + String.join("", children) + "</" + name + ">";
    }

    private static String view(int headRow) {
        String pane = headRow == 0 ? "" : "<pane ySplit=\"" + headRow + "\" topLeftCell=\"A" + (headRow + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A" + (headRow + 1)
                + "\" sqref=\"A" + (headRow + 1) + "\"/>";
        return "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">" + pane + "</sheetView></sheetViews>";
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder("<cols>");
        for (int i = 1; i <= WIDTHS.size(); i++) {
            columns.append("<col min=\"").append(i).append("\" max=\"").append(i).append("\" width=\"").append(WIDTHS.get(i - 1))
                    .append("\" customWidth=\"1\"/>");
        }
        return columns.append("<col min=\"11\" max=\"13\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>").toString();
    }

    private String row(int index, ResultRow row) {
        int number = index + 1;
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.append(cell(CellAddress.lettersOf(i + 1) + number, row.cells().get(i)));
        }
        if (row.mergedFrom() > 0) {
            merge(row.mergedFrom(), row.cells().size(), number);
        }
        if (row.mergedFrom() == 3) {
            merge(1, 2, number);
        }
        if (index < pairs.size()) {
            cells.append(format(MarkedFormats.ORIGINAL_COLUMN + number, pairs.get(index).original()))
                    .append(format(MarkedFormats.MARKED_COLUMN + number, pairs.get(index).marked()));
        }
        String height = row.cells().isEmpty() ? "" : " ht=\"" + points(row) + "\" customHeight=\"1\"";
        String fold = switch (row.fold()) {
            case NONE -> "";
            case ABOVE -> " collapsed=\"1\"";
            case AWAY -> " hidden=\"1\" outlineLevel=\"1\"";
            case IN_VIEW -> " outlineLevel=\"1\"";
        };
        return "<row r=\"" + number + "\"" + height + fold + ">" + cells + "</row>";
    }

    private void merge(int from, int to, int row) {
        merges.add("<mergeCell ref=\"" + CellAddress.lettersOf(from) + row + ":" + CellAddress.lettersOf(to) + row + "\"/>");
    }

    private static String format(String reference, int format) {
        return "<c r=\"" + reference + "\" s=\"" + format + "\"/>";
    }

    private String cell(String reference, ResultCell cell) {
        if (cell.link() != null) {
            links.add("<hyperlink ref=\"" + reference + "\" location=\"" + Xml.escaped(cell.link()) + "\"/>");
        }
        int format = formats.getOrDefault(cell.look(), 0);
        return cell.text().isEmpty() ? format(reference, format)
                : "<c r=\"" + reference + "\" s=\"" + format + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Xml.escaped(cell.text())
                + "</t></is></c>";
    }

    /** The height its longest text needs; a Chinese character is as wide as two of others. */
    static int points(ResultRow row) {
        int lines = 1;
        for (int i = 0; i < Math.min(row.cells().size(), WIDTHS.size()); i++) {
            if (row.cells().get(i).look() == CellLook.LABEL) {
                continue;
            }
            int wide = i + 1 == row.mergedFrom() ? WIDTHS.subList(i, WIDTHS.size()).stream().mapToInt(Integer::intValue).sum() : WIDTHS.get(i);
            lines = Math.max(lines, lines(row.cells().get(i).text(), wide - 1));
        }
        int extra = row.mergedFrom() == 1 && row.cells().get(0).look() == CellLook.TITLE ? 14 : 6;
        return Math.min(MOST_POINTS, lines * POINTS_A_LINE + extra);
    }

    /** @param column from 0 */
    static boolean inOneLine(String text, int column) {
        return lines(text, WIDTHS.get(column) - 1) == 1;
    }

    private static int lines(String text, int wide) {
        return text.lines().mapToInt(line -> (line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() + wide - 1) / wide)
                .map(n -> Math.max(1, n)).sum();
    }
}
