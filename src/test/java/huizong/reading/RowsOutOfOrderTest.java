package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that stand out of order in their file are told at once, and read in their order when asked so. */
class RowsOutOfOrderTest {

    private static final String ROWS = "<row r=\"3\" hidden=\"1\"><c><v>3</v></c></row><row r=\"1\"><c t=\"str\"><v>a_x0041_</v></c><c r=\"D1\"><v>4.5</v></c></row>"
            + "<row r=\"2\"><c><f>1</f></c></row>";

    @TempDir Path folder;

    private static List<String> lent(Sheet sheet) {
        List<String> lent = new ArrayList<>();
        SheetEnd end = sheet.read(row -> {
            for (int i = 0; i < row.size(); i++) {
                lent.add(SeenCell.of(row, i).address() + " " + row.kind(i) + " " + row.text(i) + " " + row.tenThousandths(i) + " " + row.hidden());
            }
            return true;
        });
        lent.add(end.toString());
        return lent;
    }

    private List<String> sorted(String rows) {
        return new WorkbookReader(ReadLimits.DEFAULT).openSorted(new SmallWorkbook().rows(rows).in(folder)).fold(opened -> {
            try (Workbook workbook = opened.workbook()) {
                return lent(workbook.sheets().get(0));
            }
        }, refused -> List.of(refused.toString()));
    }

    @Test
    void stops_at_a_row_behind_a_higher_one() {
        try (Workbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(new SmallWorkbook().rows(ROWS).in(folder))
                .fold(ReadResult.Opened::workbook, refused -> null)) {
            assertThatThrownBy(() -> workbook.sheets().get(0).read(row -> true)).isInstanceOf(RowsOutOfOrderException.class)
                    .hasMessage("row 1 after row 3");
        }
    }

    @Test
    void lends_them_in_order_where_asked() {
        assertThat(sorted(ROWS)).containsExactly("A1 TEXT aA -9223372036854775808 false", "D1 NUMBER 4.5 45000 false",
                "A2 FORMULA_WITHOUT_VALUE  -9223372036854775808 false", "A3 NUMBER 3 30000 true",
                "SheetEnd[merges=[], hiddenColumns=[], hiddenRows=1, complete=true]");
    }

    @Test
    void puts_the_parts_of_a_row_together_unless_they_contradict() {
        assertThat(sorted("<row r=\"1\"><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c><v>9</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))
                .startsWith("A1 NUMBER 1 10000 false", "B1 NUMBER 2 20000 false", "A2 NUMBER 9 90000 false");
    }
}
