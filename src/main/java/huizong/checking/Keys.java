package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** X04: a key stands once in a workbook. The first row that nothing else put out stands, the others are refused. */
record Keys(Judging judging, Group group, SheetDefinition sheet) {

    /**
     * What was found.
     *
     * @param out   the rows that are out
     * @param again whether any key at all stands more than once among the group's rows and those that count for its period already
     */
    record Repeated(List<RowKey> out, boolean again) {
    }

    private record Found(List<RepeatedKey> keys, boolean again) {
    }

    /** @param values of the columns of the key that may be shown, by column; blanks are left out */
    private record RepeatedKey(long submission, List<Integer> rows, Map<String, String> values) {
    }

    /** Adds the findings. */
    Repeated repeated(FindingList findings) {
        if (sheet.key().isEmpty()) {
            return new Repeated(List.of(), false);
        }
        List<RowKey> out = new ArrayList<>();
        Found found = found();
        for (RepeatedKey repeated : found.keys()) {
            int first = repeated.rows().get(0);
            for (int row : repeated.rows().subList(1, repeated.rows().size())) {
                out.add(new RowKey(repeated.submission(), row));
                findings.add(repeated.submission(), finding(repeated, row, first));
            }
        }
        return new Repeated(out, found.again());
    }

    private Found found() {
        try {
            return judging.readOnly().query(new KeySql(group, sheet).repeated(counting()), this::read);
        } catch (CannotCompute impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What counts for the form and period besides the group. */
    private List<Long> counting() {
        return judging.database().sql(SqlText.of("checking/counting-besides")).param("form", group.form().name())
                .param("period", group.period().text()).param("ids", group.ids().toArray(Long[]::new)).query(Long.class).list();
    }

    private Found read(ResultSet rows) throws SQLException {
        List<RepeatedKey> keys = new ArrayList<>();
        boolean again = false;
        while (rows.next()) {
            again = rows.getBoolean("again");
            if (rows.getArray("sheet_rows") != null) {
                Integer[] sheetRows = (Integer[]) rows.getArray("sheet_rows").getArray();
                keys.add(new RepeatedKey(rows.getLong("submission_id"), Arrays.stream(sheetRows).sorted().toList(), values(rows)));
            }
        }
        return new Found(keys, again);
    }

    private Map<String, String> values(ResultSet rows) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : KeySql.told(sheet)) {
            String value = rows.getString("key_" + column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return values;
    }

    /** The first column of the key is blamed; what the others hold stands behind it. */
    private Finding finding(RepeatedKey repeated, int row, int first) {
        String blamed = sheet.key().get(0);
        List<CellAddress> cells = sheet.key().stream().map(k -> judging.places().cell(repeated.submission(), sheet.name(), k, row)).toList();
        List<Fact> facts = new ArrayList<>(List.of(new Fact(Fact.Role.FIRST_PLACE, "", null,
                judging.places().cell(repeated.submission(), sheet.name(), blamed, first))));
        for (int i = 1; i < sheet.key().size(); i++) {
            String value = repeated.values().get(sheet.key().get(i));
            if (value != null) {
                facts.add(new Fact(Fact.Role.GIVEN, sheet.column(sheet.key().get(i)).orElseThrow().title(), value, cells.get(i)));
            }
        }
        return new Finding(FindingCode.DUPLICATE_KEY, "X04", List.of(), Level.REFUSE, Extent.ROW, sheet.name(), cells,
                blamed, repeated.values().get(blamed), facts);
    }
}
