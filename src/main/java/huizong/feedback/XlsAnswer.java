package huizong.feedback;

import huizong.feedback.splice.CellComment;
import huizong.feedback.splice.OddPackageException;
import huizong.feedback.splice.SheetMarks;
import huizong.feedback.splice.Stylesheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;

/**
 * The answer in an .xls of the unit: its records can only be written anew, by POI, and only of files small enough for the
 * heap. Colours are the nearest of the file's own palette; a comment of the unit stays, and ours of before are taken out.
 */
final class XlsAnswer {

    /** Bytes of the largest file that is opened whole. */
    private static final long LARGEST = 3 << 20;
    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String AUTHOR = "汇总审核";
    private static final int WIDE = 5;
    private static final int TALL = 6;

    private final HSSFWorkbook book;
    private final Map<String, HSSFCellStyle> filled = new HashMap<>();

    private XlsAnswer(HSSFWorkbook book) {
        this.book = book;
    }

    /** True for the container of old spreadsheets, if it is small enough to be opened. */
    static boolean can(Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC) && Files.size(original) <= LARGEST;
        }
    }

    /**
     * @return the file written: the target with the extension .xls
     * @throws OddPackageException if POI cannot open or change the file
     */
    static Path write(Answer answer, Path original, Path target) throws IOException {
        String name = target.getFileName().toString();
        int point = name.lastIndexOf('.');
        Path file = target.resolveSibling((point > 0 ? name.substring(0, point) : name) + ".xls");
        try (HSSFWorkbook book = opened(original)) {
            new XlsAnswer(book).put(answer);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (RuntimeException odd) {
            Files.deleteIfExists(file);
            throw new OddPackageException("an .xls that cannot be written anew", odd);
        }
    }

    private static HSSFWorkbook opened(Path original) {
        try (InputStream in = Files.newInputStream(original)) {
            return new HSSFWorkbook(in);
        } catch (IOException damaged) {
            throw new OddPackageException("no .xls of today", damaged);
        }
    }

    private void put(Answer answer) {
        int before = book.getSheetIndex(AnswerWorkbook.SHEET);
        if (before >= 0) {
            book.removeSheetAt(before);
        }
        List<String> sheets = IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
        CellMarks marks = CellMarks.of(answer, sheets);
        for (String sheet : sheets) {
            takeOut(book.getSheet(sheet));
            SheetMarks ofSheet = marks.bySheet().get(sheet);
            if (ofSheet != null) {
                mark(book.getSheet(sheet), ofSheet);
            }
        }
        ResultRows rows = ResultRows.of(answer, FindingLines.of(answer, sheets), sheets, marks.remark(Sentences.of(answer)));
        new XlsResultSheet(book, rows).write(AnswerWorkbook.SHEET);
    }

    private static void takeOut(HSSFSheet sheet) {
        List<HSSFComment> ours = new ArrayList<>();
        sheet.getCellComments().forEach((address, comment) -> {
            if (AUTHOR.equals(comment.getAuthor())) {
                ours.add((HSSFComment) comment);
            }
        });
        ours.forEach(comment -> cell(sheet, comment.getRow(), comment.getColumn()).removeCellComment());
    }

    private void mark(HSSFSheet sheet, SheetMarks marks) {
        for (Map.Entry<Integer, ? extends SortedMap<Integer, Stylesheet.Fill>> row : marks.fills().entrySet()) {
            row.getValue().forEach((column, fill) -> {
                HSSFCell cell = cell(sheet, row.getKey() - 1, column - 1);
                cell.setCellStyle(filled(cell.getCellStyle(), fill.rgb()));
            });
        }
        HSSFPatriarch drawing = sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        for (CellComment comment : marks.comments()) {
            if (sheet.getCellComment(new CellAddress(comment.row() - 1, comment.column() - 1)) == null) {
                comment(sheet, drawing, comment);
            }
        }
    }

    private static void comment(HSSFSheet sheet, HSSFPatriarch drawing, CellComment comment) {
        int column = Math.min(comment.column(), 250);
        HSSFComment made = drawing.createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) column, comment.row(), (short) (column + WIDE),
                comment.row() + TALL));
        made.setString(new HSSFRichTextString(comment.text()));
        made.setAuthor(AUTHOR);
        cell(sheet, comment.row() - 1, comment.column() - 1).setCellComment(made);
    }

    private static HSSFCell cell(HSSFSheet sheet, int row, int column) {
        HSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The cell's own format in another colour. */
    private HSSFCellStyle filled(HSSFCellStyle own, String rgb) {
        return filled.computeIfAbsent(own.getIndex() + rgb, k -> {
            HSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(XlsResultSheet.nearest(book, rgb));
            return style;
        });
    }
}
