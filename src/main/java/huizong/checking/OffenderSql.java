package huizong.checking;

import huizong.jobs.Query;
import huizong.storing.ExpressionSql;

/**
 * The statement of a rule that is a query: one row per offender. It is put once to all submissions of the group, or to
 * each by itself where it asks about the submission's cover or unit.
 */
record OffenderSql(Group group) {

    String offenders(Query query) {
        QueryNames names = new QueryNames(Sources.ofGroup(group));
        String together = new ExpressionSql(names).print(query);
        return names.asksAboutSubmission() ? oneByOne(query) : together;
    }

    private String oneByOne(Query query) {
        return """
                select offender.*
                from register.submission cover
                left join directory.unions unit on unit.code = cover.unit and date '%s' between unit.valid_from and unit.valid_until
                cross join lateral (%s) offender
                where cover.id = any (%s)
                """.formatted(group.period().last(), new ExpressionSql(new QueryNames(Sources.ofCover(group))).print(query), group.idsLiteral());
    }
}
