package huizong.checking;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import huizong.decoding.CoverCells;
import huizong.storing.Explanations;
import huizong.storing.SqlText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verdicts in the register: given to a group's submissions, and taken back when judging is done again. */
record Verdicts(JdbcClient database, OwnVerdicts own) {

    /** What judging said of these submissions is unsaid; those they took the place of stand again. */
    void takeBack(Collection<Long> ids) {
        standAgain(ids);
        database.sql(SqlText.of("checking/forget-judging")).param("ids", ids.toArray(Long[]::new)).update();
    }

    /** Earlier submissions that these took the place of. */
    private void standAgain(Collection<Long> ids) {
        List<Long> earlier = database.sql(SqlText.of("checking/superseded-by")).param("ids", ids.toArray(Long[]::new)).query(Long.class).list();
        Map<Long, Standing> standings = new LinkedHashMap<>();
        if (!earlier.isEmpty()) {
            own.of(earlier).forEach((id, verdict) -> standings.put(id, Standing.of(verdict)));
        }
        write(standings);
    }

    /** Gives the group's submissions, every one of them, the verdicts their findings and their rivals make. */
    Map<JudgedSubmission, Standing> give(Group group) {
        standAgain(group.ids());
        Map<JudgedSubmission, Standing> settled = new Settlement(earlier(group), own.of(group.ids())).settle(group.submissions());
        Map<Long, Standing> standings = new LinkedHashMap<>();
        settled.forEach((submission, standing) -> standings.put(submission.id(), standing));
        write(standings);
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
                .query((row, number) -> earlier.put(JudgedSubmission.read(row, number), Verdict.ofWord(row.getString("verdict")))).list();
        return earlier;
    }

    private void write(Map<Long, Standing> standings) {
        if (!standings.isEmpty()) {
            List<Standing> all = List.copyOf(standings.values());
            database.sql(SqlText.of("checking/set-verdicts")).param("ids", standings.keySet().toArray(Long[]::new))
                    .param("verdicts", all.stream().map(s -> s.verdict().word()).toArray(String[]::new))
                    .param("reasons", all.stream().map(Standing::reason).toArray(String[]::new))
                    .param("same_as", all.stream().map(Standing::sameAs).toArray(Long[]::new))
                    .param("replaces", all.stream().map(Standing::replaces).toArray(Long[]::new))
                    .param("superseded_by", all.stream().map(Standing::supersededBy).toArray(Long[]::new)).update();
        }
    }

    /**
     * The findings of submissions that came second: the same content, or a revision not above one that stands. An answer sent
     * back with nothing but explanations is no repeat to complain of.
     */
    void findings(Map<JudgedSubmission, Standing> settled, Group group, Places places, FindingList findings) {
        List<Long> withWords = new Explanations(database).withWordsAmong(group.ids());
        settled.forEach((submission, standing) -> {
            if (standing.verdict() == Verdict.DUPLICATE) {
                Level level = withWords.contains(submission.id()) ? Level.NOTE : Level.REFUSE;
                findings.add(submission.id(), finding(FindingCode.DUPLICATE_SUBMISSION, "X02", level, CellAddress.WORKBOOK, null, fileOf(standing.sameAs(), group)));
            } else if (Standing.LOWER_REVISION.equals(standing.reason())) {
                findings.add(submission.id(), finding(FindingCode.LOWER_REVISION, "X03", Level.REFUSE,
                        places.cover(submission.id()).cell(CoverCells.REVISION), Integer.toString(submission.revision()), List.of()));
            }
        });
    }

    private static List<Fact> fileOf(@Nullable Long id, Group group) {
        return group.submissions().stream().filter(s -> Long.valueOf(s.id()).equals(id))
                .map(s -> new Fact(Fact.Role.FIRST_PLACE, s.fileName(), null, null)).toList();
    }

    private static Finding finding(FindingCode code, String rule, Level level, CellAddress at, @Nullable String read, List<Fact> facts) {
        return new Finding(code, rule, List.of(), level, Extent.WORKBOOK, "", List.of(at), null, read, facts);
    }
}
