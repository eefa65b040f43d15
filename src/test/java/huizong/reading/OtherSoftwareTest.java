package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same cells written by different software read alike; see {@code src/test/samples/reading/make.py}. */
class OtherSoftwareTest {

    private static List<String> seen(String file) {
        Path path = Path.of("src", "test", "samples", "reading", file);
        return new WorkbookReader(ReadLimits.DEFAULT).open(path).fold(opened -> {
            List<String> seen = new ArrayList<>();
            try (Workbook workbook = opened.workbook()) {
                StringBuilder csv = new StringBuilder();
                new Inspection(file, workbook, Optional.empty()).csv(csv);
                csv.toString().lines().skip(1).map(line -> line.substring(0, line.lastIndexOf(','))).forEach(seen::add);
                SheetEnd end = workbook.sheets().get(0).read(row -> true);
                seen.add(end.merges() + " " + end.hiddenColumns());
            }
            return seen;
        }, refused -> List.of(refused.toString()));
    }

    private static List<String> expected(String sum) {
        return List.of("表一,A1,text,单位", "表一,B1,text,会员人数", "表一,C1,text,比例", "表一,D1,text,日期", "表一,E1,text,时间",
                "表一,A2,text,甲县总工会", "表一,B2,number,1234", "表一,C2,number,0.925", "表一,D2,date,2021-11-26", "表一,E2,date,14:05:00",
                sum, "[CellRange[firstRow=5, firstColumn=1, lastRow=6, lastColumn=2]] [3]");
    }

    @Test
    void reads_what_openpyxl_writes() {
        assertThat(seen("openpyxl.xlsx")).isEqualTo(expected("表一,A3,formula,"));
    }

    @Test
    void reads_what_xlsxwriter_writes() {
        assertThat(seen("xlsxwriter.xlsx")).isEqualTo(expected("表一,A3,number,1234"));
    }

    @Test
    void reads_what_libreoffice_writes() {
        assertThat(seen("libreoffice.xlsx")).isEqualTo(expected("表一,A3,number,1234"));
    }
}
