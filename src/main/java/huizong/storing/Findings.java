package huizong.storing;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.decoding.cells.ResidentNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The findings of submissions. {@code cells} is an array of {@code {"sheet", "column", "row"}}, {@code facts} one of
 * {@code {"role": "LEFT", "label", "value", "at"}}: the components of {@link CellAddress} and {@link Fact} by name.
 */
public final class Findings {

    /** Who found it: what judging found is thrown away when judging is done again. */
    public enum Stage {
        LOAD, JUDGE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Row(long submission, String code, @Nullable String rule, List<String> also, String level, String extent, String sheet,
                       String title, int row, int column, List<CellAddress> cells, @Nullable String name,
                       @Nullable String read, List<Fact> facts, @Nullable String cause) {
        static Row of(long submission, Finding f) {
            return new Row(submission, f.code().word(), f.rule(), f.also(), f.level().word(), f.extent().word(), f.sheet(), f.cell().sheet(),
                    f.cell().row(), f.cell().column(), f.cells(), f.column(), StorableText.of(ResidentNumbers.hiddenIn(f.read())),
                    f.facts().stream().map(Row::storable).toList(), f.cause());
        }

        private static Fact storable(Fact fact) {
            return new Fact(fact.role(), fact.label(), StorableText.of(ResidentNumbers.hiddenIn(fact.value())), fact.at(), fact.origin());
        }
    }

    private static final int BATCH = 2_000;

    private final JdbcClient database;

    public Findings(JdbcClient database) {
        this.database = database;
    }

    public void store(long submissionId, Stage stage, List<Finding> findings) {
        store(stage, Map.of(submissionId, findings));
    }

    /** Stores the findings of many submissions at once, each in its order. @param findings by submission */
    public void store(Stage stage, Map<Long, List<Finding>> findings) {
        List<Row> rows = new ArrayList<>();
        findings.forEach((submission, own) -> own.forEach(finding -> {
            rows.add(Row.of(submission, finding));
            if (rows.size() == BATCH) {
                write(stage, rows);
            }
        }));
        write(stage, rows);
    }

    private void write(Stage stage, List<Row> rows) {
        if (!rows.isEmpty()) {
            database.sql(SqlText.of("storing/store-findings")).param("stage", stage.word()).param("findings", Json.of(rows)).update();
            rows.clear();
        }
    }

    /** In reading order: the workbook itself, then by sheet, row and column (AA after Z). */
    public List<Finding> of(long submissionId) {
        return database.sql(SqlText.of("storing/findings-of-submission")).param("submission", submissionId)
                .query(Findings::finding).list();
    }

    /** A finding with its number in the register. */
    public record Registered(long id, Finding finding) {
    }

    /** By submission and in reading order, with their numbers; those without findings are left out. */
    public Map<Long, List<Registered>> registered(Collection<Long> submissions) {
        Map<Long, List<Registered>> findings = new HashMap<>();
        database.sql(SqlText.of("storing/findings-of-submissions")).param("ids", submissions.toArray(Long[]::new))
                .query((row, number) -> findings.computeIfAbsent(row.getLong("submission_id"), s -> new ArrayList<>())
                        .add(new Registered(row.getLong("id"), finding(row, number)))).list();
        return findings;
    }

    /** Keeps of findings their causes and their facts. */
    public void told(List<Registered> findings) {
        if (!findings.isEmpty()) {
            database.sql(SqlText.of("storing/tell-causes")).param("ids", findings.stream().map(Registered::id).toArray(Long[]::new))
                    .param("causes", findings.stream().map(r -> r.finding().cause()).toArray(String[]::new))
                    .param("facts", findings.stream().map(r -> Json.of(r.finding().facts())).toArray(String[]::new)).update();
        }
    }

    /** The same of many submissions at once; those without findings are left out. */
    public Map<Long, List<Finding>> of(Collection<Long> submissions) {
        Map<Long, List<Finding>> findings = new HashMap<>();
        database.sql(SqlText.of("storing/findings-of-submissions")).param("ids", submissions.toArray(Long[]::new))
                .query((row, number) -> findings.computeIfAbsent(row.getLong("submission_id"), s -> new ArrayList<>())
                        .add(finding(row, number))).list();
        return findings;
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(FindingCode.ofWord(row.getString("code")), row.getString("rule"),
                Arrays.asList((String[]) row.getArray("also").getArray()), Level.ofWord(row.getString("level")),
                row.getString("extent").equals(Extent.ROW.word()) ? Extent.ROW : Extent.WORKBOOK, row.getString("sheet"),
                Json.list(row.getString("cells"), CellAddress.class), row.getString("column_name"), row.getString("read"),
                Json.list(row.getString("facts"), Fact.class), row.getString("cause"));
    }
}
