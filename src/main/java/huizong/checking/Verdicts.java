package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.storing.SqlText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verdicts in the register: given to a group's submissions, and taken back when judging is done again. */
record Verdicts(JdbcClient database, OwnVerdicts own) {

    private static final RowMapper<JudgedSubmission> SUBMISSION = new SimplePropertyRowMapper<>(JudgedSubmission.class);

    /** What judging said of these submissions is unsaid; those they took the place of stand again. */
    void takeBack(Collection<Long> ids) {
        Long[] all = ids.toArray(Long[]::new);
        List<Long> earlier = database.sql(SqlText.of("checking/superseded-by")).param("ids", all).query(Long.class).list();
        own.of(earlier).forEach((id, verdict) -> write(id, Standing.of(verdict)));
        database.sql(SqlText.of("checking/forget-judging")).param("ids", all).update();
    }

    /** Gives the group's submissions the verdicts their findings and their rivals make. */
    Map<JudgedSubmission, Standing> give(Group group) {
        takeBack(group.ids());
        Map<JudgedSubmission, Standing> settled = new Settlement(earlier(group), own.of(group.ids())).settle(group.submissions());
        settled.forEach((submission, standing) -> write(submission.id(), standing));
        return settled;
    }

    /** Counts the rows that are out of everything else that counts for the period, where rows reported twice came or went. */
    void recount(Group group) {
        database.sql(SqlText.of("checking/recount-rows-out")).param("job", group.job().name()).param("form", group.form().name())
                .param("period", group.period().text()).param("ids", group.ids().toArray(Long[]::new)).update();
    }

    private Map<JudgedSubmission, Verdict> earlier(Group group) {
        Map<JudgedSubmission, Verdict> earlier = new LinkedHashMap<>();
        database.sql(SqlText.of("checking/standing-submissions")).param("job", group.job().name()).param("form", group.form().name())
                .param("period", group.period().text()).param("ids", group.ids().toArray(Long[]::new))
                .query((row, number) -> earlier.put(SUBMISSION.mapRow(row, number), Verdict.ofWord(row.getString("verdict")))).list();
        return earlier;
    }

    private void write(long id, Standing standing) {
        database.sql(SqlText.of("checking/set-verdict")).param("id", id).param("verdict", standing.verdict().word())
                .param("reason", standing.reason()).param("same_as", standing.sameAs()).param("replaces", standing.replaces())
                .param("superseded_by", standing.supersededBy()).update();
    }

    /** The findings of submissions that came second: the same content, or a revision not above one that stands. */
    static void findings(Map<JudgedSubmission, Standing> settled, Group group, FindingList findings) {
        settled.forEach((submission, standing) -> {
            if (standing.verdict() == Verdict.DUPLICATE) {
                findings.add(submission.id(), finding(FindingCode.DUPLICATE_SUBMISSION, "X02", null, fileOf(standing.sameAs(), group)));
            } else if (Standing.LOWER_REVISION.equals(standing.reason())) {
                findings.add(submission.id(), finding(FindingCode.LOWER_REVISION, "X03", Integer.toString(submission.revision()), List.of()));
            }
        });
    }

    private static List<Fact> fileOf(@Nullable Long id, Group group) {
        return group.submissions().stream().filter(s -> Long.valueOf(s.id()).equals(id))
                .map(s -> new Fact(Fact.Role.FIRST_PLACE, s.fileName(), null, null)).toList();
    }

    private static Finding finding(FindingCode code, String rule, @Nullable String read, List<Fact> facts) {
        return new Finding(code, rule, List.of(), Level.REFUSE, Extent.WORKBOOK, "", List.of(CellAddress.WORKBOOK), null, read, facts);
    }
}
