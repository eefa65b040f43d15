package huizong.checking;

import huizong.catalogue.FindingCode;
import huizong.catalogue.Verdict;
import huizong.jobs.Accept;
import huizong.jobs.JobCatalogue;
import huizong.jobs.SheetDefinition;
import huizong.storing.SqlText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verdict a submission's findings and refused rows make by themselves, before other submissions are looked at. */
record OwnVerdicts(JdbcClient database, JobCatalogue catalogue, LocalDate asOf) {

    private record Binding(long submissionId, String sheet, String level, String extent, String code) {

        boolean refuses() {
            return level.equals("refuse");
        }
    }

    private record Rows(long id, String form, long rowsRead, long rowsOut) {
    }

    Map<Long, Verdict> of(Collection<Long> ids) {
        Long[] all = ids.toArray(Long[]::new);
        Map<Long, List<Binding>> bindings = database.sql(SqlText.of("checking/binding-findings")).param("ids", all).param("as_of", asOf)
                .query(Binding.class).list().stream().collect(Collectors.groupingBy(Binding::submissionId));
        Map<Long, Verdict> verdicts = new HashMap<>();
        for (Rows rows : database.sql(SqlText.of("checking/rows-read-and-out")).param("ids", all)
                .query((row, n) -> new Rows(row.getLong("id"), row.getString("form"), row.getLong("rows_read"), row.getLong("rows_out"))).list()) {
            verdicts.put(rows.id(), verdict(rows, bindings.getOrDefault(rows.id(), List.of())));
        }
        return verdicts;
    }

    private Verdict verdict(Rows rows, List<Binding> bindings) {
        if (bindings.stream().anyMatch(b -> b.refuses() && b.code().equals(FindingCode.UNREADABLE.word()))) {
            return Verdict.UNREADABLE;
        } else if (bindings.stream().anyMatch(this::returnsWorkbook) || rows.rowsRead() > 0 && rows.rowsOut() >= rows.rowsRead()) {
            return Verdict.RETURNED;
        } else if (bindings.stream().anyMatch(b -> !b.refuses())) {
            return Verdict.HELD;
        }
        return rows.rowsOut() > 0 ? Verdict.ACCEPTED_IN_PART : Verdict.ACCEPTED;
    }

    private boolean returnsWorkbook(Binding binding) {
        Optional<SheetDefinition> sheet = catalogue.sheet(binding.sheet());
        return binding.refuses() && (binding.extent().equals("workbook") || sheet.isEmpty() || sheet.get().accept() == Accept.WHOLE);
    }
}
