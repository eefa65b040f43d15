package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** X04: a key stands once in a workbook. The first row that nothing else put out stands, the others are refused. */
record Keys(Judging judging, Group group, SheetDefinition sheet) {

    /** Adds the findings and gives the rows that are out. */
    List<RowKey> repeated(FindingList findings) {
        List<RowKey> out = new ArrayList<>();
        for (Repeated repeated : repeated()) {
            int first = repeated.rows().get(0);
            for (int row : repeated.rows().subList(1, repeated.rows().size())) {
                out.add(new RowKey(repeated.submission(), row));
                findings.add(repeated.submission(), finding(repeated.submission(), row, first));
            }
        }
        return out;
    }

    private record Repeated(long submission, List<Integer> rows) {
    }

    private List<Repeated> repeated() {
        if (sheet.key().isEmpty()) {
            return List.of();
        }
        try {
            return judging.readOnly().query(new KeySql(group, sheet).repeated(), rows -> {
                List<Repeated> all = new ArrayList<>();
                while (rows.next()) {
                    Integer[] sheetRows = (Integer[]) rows.getArray("sheet_rows").getArray();
                    all.add(new Repeated(rows.getLong("submission_id"), Arrays.stream(sheetRows).sorted().toList()));
                }
                return all;
            });
        } catch (CannotCompute impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Finding finding(long submission, int row, int first) {
        List<CellAddress> cells = sheet.key().stream().map(k -> judging.places().cell(submission, sheet.name(), k, row)).toList();
        CellAddress place = judging.places().cell(submission, sheet.name(), sheet.key().get(0), first);
        return new Finding(FindingCode.DUPLICATE_KEY, "X04", List.of(), Level.REFUSE, Extent.ROW, sheet.name(), cells,
                sheet.key().get(0), null, List.of(new Fact(Fact.Role.FIRST_PLACE, "", null, place)));
    }
}
