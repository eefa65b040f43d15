package huizong.bench.reading;

import com.github.pjfanning.xlsx.StreamingReader;
import huizong.reading.CellKind;
import huizong.reading.ReadLimits;
import huizong.reading.ReadResult;
import huizong.reading.Row;
import huizong.reading.Unpacking;
import huizong.reading.Workbook;
import huizong.reading.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Every way of reading that is measured, each as its own documentation shows it; all look at every cell's value. */
enum Readers {
    INFLATE("inflate alone", Readers::inflate),
    OURS("ours, one thread", file -> ours(file, Unpacking.IN_LINE)),
    OURS_AHEAD("ours, two threads", file -> ours(file, Unpacking.AHEAD)),
    FASTEXCEL("fastexcel-reader", Readers::fastexcel),
    POI_RAW("POI SAX raw", PoiSax::raw),
    POI_FORMATTED("POI SAX formatted", PoiSax::formatted),
    STREAMING("excel-streaming-reader", Readers::streaming);

    /** Reads a workbook's every sheet. */
    interface Way {
        Tally read(Path file) throws Exception;
    }

    private final String title;
    private final Way way;

    Readers(String title, Way way) {
        this.title = title;
        this.way = way;
    }

    String title() {
        return title;
    }

    Tally read(Path file) throws Exception {
        return way.read(file);
    }

    private static Tally inflate(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().filter(p -> p.getName().startsWith("xl/worksheets/") || p.getName().equals("xl/sharedStrings.xml")).toList()) {
                try (InputStream in = zip.getInputStream(part)) {
                    while (in.read(buffer) >= 0) {
                        continue;
                    }
                }
            }
        }
        return new Tally();
    }

    private static Tally ours(Path file, Unpacking unpacking) {
        Tally tally = new Tally();
        ReadResult result = new WorkbookReader(ReadLimits.DEFAULT, unpacking).open(file);
        try (Workbook workbook = result.fold(ReadResult.Opened::workbook, refused -> {
            throw new IllegalStateException(refused.toString());
        })) {
            workbook.sheets().forEach(sheet -> sheet.read(row -> {
                tally.row();
                for (int i = 0; i < row.size(); i++) {
                    cell(row, i, tally);
                }
                return true;
            }));
        }
        return tally;
    }

    private static void cell(Row row, int i, Tally tally) {
        if (row.kind(i) != CellKind.NUMBER) {
            tally.text(row.text(i));
            return;
        }
        long plain = row.tenThousandths(i);
        if (plain == Long.MIN_VALUE) {
            tally.number(new BigDecimal(row.text(i)));
        } else {
            tally.tenThousandths(plain);
        }
    }

    private static Tally fastexcel(Path file) throws IOException {
        Tally tally = new Tally();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        tally.row();
                        row.forEach(cell -> cell(cell, tally));
                    });
                }
            }
        }
        return tally;
    }

    private static void cell(org.dhatim.fastexcel.reader.Cell cell, Tally tally) {
        if (cell == null) {
            return;
        }
        switch (cell.getType()) {
            case NUMBER -> tally.number(cell.asNumber());
            case STRING -> tally.text(cell.asString());
            default -> tally.cell();
        }
    }

    private static Tally streaming(Path file) throws IOException {
        Tally tally = new Tally();
        try (org.apache.poi.ss.usermodel.Workbook workbook = StreamingReader.builder().open(file.toFile())) {
            for (Sheet sheet : workbook) {
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    tally.row();
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            tally.number(cell.getNumericCellValue());
                        } else {
                            tally.text(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return tally;
    }
}
