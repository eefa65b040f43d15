package huizong.checking;

import huizong.catalogue.Level;
import huizong.decoding.ExplanationText;
import huizong.storing.Explanations;
import huizong.storing.Explanations.Explanation;
import huizong.storing.Explanations.Sent;
import huizong.storing.SqlText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What units have written beside the findings of an earlier answer, tied to the findings meant. The answer was to the latest
 * submission of the return that has the finding at that cell; where the workbook sent has the finding too, on whatever line,
 * it is explained there, else where it was asked.
 */
record SentExplanations(JdbcClient database, Group group) {

    private static final String TAKEN = "taken";

    private record Asked(long submissionId, String level, String sheet, int sheetRow, @Nullable String columnName, String rowKey,
                         String figures) {

        boolean sameThingAs(Asked other) {
            return sheet.equals(other.sheet) && rowKey.equals(other.rowKey) && java.util.Objects.equals(columnName, other.columnName);
        }
    }

    private record Given(String reason, @Nullable String cause, @Nullable LocalDate untilDay, String figures, boolean samePeriod) {
    }

    private record Sender(String name, Instant at) {
    }

    void settle() {
        database.sql("delete from register.explanation x using register.explanation_sent t where t.id = x.sent_id and t.submission_id = any (:ids)")
                .param("ids", group.ids().toArray(Long[]::new)).update();
        Explanations register = new Explanations(database);
        for (long submission : register.withWordsAmong(group.ids())) {
            for (Sent sent : register.sentIn(submission)) {
                register.decide(sent.id(), decide(sent, register));
            }
        }
    }

    private String decide(Sent sent, Explanations register) {
        List<Asked> asked = asked(sent);
        if (asked.isEmpty()) {
            return "no-such-finding";
        } else if (asked.stream().anyMatch(a -> a.level().equals(Level.REFUSE.word()))) {
            return "must-be-mended";
        }
        ExplanationText text = ExplanationText.of(sent.words());
        String fate = "said-before";
        for (Asked one : asked) {
            String ofOne = give(sent, text, one, register);
            if (!ofOne.equals(TAKEN) && !ofOne.equals("said-before")) {
                return ofOne;
            }
            fate = ofOne.equals(TAKEN) ? TAKEN : fate;
        }
        return fate;
    }

    private String give(Sent sent, ExplanationText text, Asked asked, Explanations register) {
        List<Given> before = before(sent, asked);
        if (text.confirms()) {
            Optional<Given> last = before.stream().findFirst();
            last.ifPresent(l -> register.add(explanation(sent, asked, l.cause(), l.reason(), text.until() != null ? text.until() : l.untilDay())));
            return last.isPresent() ? TAKEN : text.saysNothing() ? "says-nothing" : "nothing-to-confirm";
        } else if (text.saysNothing()) {
            return "says-nothing";
        } else if (before.stream().anyMatch(g -> g.samePeriod() && g.figures().equals(asked.figures()) && g.reason().equals(text.reason())
                && java.util.Objects.equals(g.untilDay(), text.until()))) {
            return "said-before";
        }
        register.add(explanation(sent, asked, text.cause() == null ? null : text.cause().word(), text.reason(), text.until()));
        return TAKEN;
    }

    private Explanation explanation(Sent sent, Asked asked, @Nullable String cause, String reason, @Nullable LocalDate until) {
        Sender sender = database.sql(SqlText.of("checking/sender-of-submission")).param("id", sent.submission())
                .query((row, n) -> new Sender(row.getString("name"), row.getTimestamp("at").toInstant())).single();
        return new Explanation(asked.submissionId(), sent.id(), sent.code(), sent.rule(), asked.sheet(), asked.sheetRow(),
                asked.columnName(), asked.rowKey(), asked.figures(), cause, reason, until, sender.name(), sender.at());
    }

    /** The findings the words are about; as they stand in the workbook that brought them, where it has them. */
    private List<Asked> asked(Sent sent) {
        List<Asked> there = database.sql(SqlText.of("checking/findings-asked-about")).param("sent", sent.id()).query(Asked.class).list();
        Optional<Long> answered = there.stream().map(Asked::submissionId).filter(id -> id != sent.submission()).findFirst();
        List<Asked> meant = there.stream().filter(a -> a.submissionId() == answered.orElse(sent.submission())).toList();
        List<Asked> here = database.sql(SqlText.of("checking/findings-of-rule")).param("sent", sent.id()).query(Asked.class).list();
        return meant.stream().map(m -> here.stream().filter(m::sameThingAs).findFirst().orElse(m)).distinct().toList();
    }

    private List<Given> before(Sent sent, Asked asked) {
        return database.sql(SqlText.of("checking/explanations-before")).param("sent", sent.id()).param("sheet", asked.sheet())
                .param("column_name", asked.columnName()).param("row_key", asked.rowKey()).query(Given.class).list();
    }
}
