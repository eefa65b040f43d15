package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the rows: a hundred thousand are read by a machine that may use 32 MB. */
class SmallHeapTest {

    private static final int ROWS = 100_000;

    @TempDir Path folder;

    @Test
    void reads_a_hundred_thousand_rows_in_a_small_heap() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process reading = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Reading.class.getName(),
                workbook().toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int status = reading.waitFor();
        assertThat(Files.readString(log)).isEqualTo(ROWS + " rows, " + ROWS * 12L + " cells");
        assertThat(status).isZero();
    }

    private Path workbook() throws IOException {
        Path small = new SmallWorkbook().without("xl/worksheets/sheet1.xml").in(folder);
        Path large = folder.resolve("large.xlsx");
        try (ZipFile from = new ZipFile(small.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(large))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            to.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            writer.write("<worksheet><sheetData>");
            for (int row = 1; row <= ROWS; row++) {
                writer.write("<row r=\"" + row + "\"><c t=\"inlineStr\"><is><t>案件" + row + "</t></is></c>"
                        + ("<c><v>" + row * 7919L % 100_003 + "</v></c>").repeat(11) + "</row>");
            }
            writer.write("</sheetData></worksheet>");
            writer.flush();
        }
        return large;
    }

    /** Runs on its own, with the heap it was given. */
    static final class Reading {

        private Reading() {
        }

        public static void main(String[] files) {
            long[] seen = new long[2];
            new WorkbookReader(ReadLimits.DEFAULT).open(Path.of(files[0])).fold(opened -> {
                try (Workbook workbook = opened.workbook()) {
                    return workbook.sheets().get(0).read(row -> {
                        seen[0]++;
                        seen[1] += row.size();
                        return true;
                    });
                }
            }, refused -> {
                throw new IllegalStateException(refused.toString());
            });
            System.out.print(seen[0] + " rows, " + seen[1] + " cells");
        }
    }
}
