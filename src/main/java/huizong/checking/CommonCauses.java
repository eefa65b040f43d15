package huizong.checking;

import huizong.catalogue.Finding;
import huizong.checking.causes.Causes;
import huizong.storing.Findings;
import huizong.storing.SqlText;
import java.util.List;
import java.util.Objects;

/** Tells of a group's findings which are only consequences, once all are known; changes no verdict. */
record CommonCauses(Judging judging, Group group) {

    void tell() {
        List<Long> several = judging.database().sql(SqlText.of("checking/several-findings")).param("ids", group.ids().toArray(Long[]::new))
                .query(Long.class).list();
        several.forEach(this::tell);
    }

    private void tell(long submission) {
        List<Findings.Registered> registered = judging.findings().registered(submission);
        List<Finding> findings = registered.stream().map(r -> r.finding().causedBy(null)).toList();
        List<Causes.Sent> sheets = group.form().sheets().stream().flatMap(s -> judging.places().sheet(submission, s.name()).stream())
                .map(s -> new Causes.Sent(s.places(), s.rowsRead())).toList();
        Causes.Found found = Causes.in(new Causes.Told(group.form(), sheets, findings));
        judging.findings().store(submission, Findings.Stage.JUDGE, found.added());
        judging.findings().caused(java.util.stream.IntStream.range(0, registered.size())
                .filter(i -> !Objects.equals(registered.get(i).finding().cause(), found.causes().get(i)))
                .mapToObj(i -> new Findings.Registered(registered.get(i).id(), findings.get(i).causedBy(found.causes().get(i)))).toList());
    }
}
