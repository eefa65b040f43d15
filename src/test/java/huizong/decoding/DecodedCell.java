package huizong.decoding;

import huizong.catalogue.Cover;
import huizong.catalogue.Finding;
import huizong.catalogue.MoneyUnit;
import huizong.jobs.Accept;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One cell through the whole decoder: its stored value, and the findings it made. */
record DecodedCell(String stored, List<Finding> findings) {

    static DecodedCell of(GivenColumn column, Object cell) {
        return of(column, cell, GivenForm.cover(MoneyUnit.YUAN));
    }

    static DecodedCell of(GivenColumn column, Object cell, Cover cover) {
        GivenColumn key = GivenColumn.of("case_no", "案件编号", huizong.jobs.ColumnType.TEXT);
        SeenRows rows = new SeenRows();
        List<Finding> findings = new ArrayList<>();
        GivenSheet sheet = GivenSheet.of("案件台账").row("案件编号", column.made().label()).row("A-1", cell);
        new SheetDecoder(GivenForm.list(Accept.ROWS, key, column), GivenForm.setting(cover)).decode(sheet, rows, findings::add);
        return new DecodedCell(rows.rows().get(0).replaceFirst("^2: A-1 \\| ", ""), findings);
    }

    /** The value where all is well, else value and codes with level, rule, nearest: {@code null ! whole-number X08 refuse}. */
    String said() {
        return findings.isEmpty() ? stored : stored.replaceFirst(" \\{.*", "") + findings.stream().map(f -> " ! " + f.code().word()
                + (f.rule() == null ? "" : " " + f.rule()) + " " + f.level().word()).collect(Collectors.joining());
    }
}
