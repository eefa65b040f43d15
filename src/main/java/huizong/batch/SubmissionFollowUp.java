package huizong.batch;

import huizong.aggregating.SubmissionEffect;
import huizong.catalogue.Cause;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Cover;
import huizong.catalogue.Verdict;
import huizong.decoding.SheetPlaces;
import huizong.feedback.FollowUp;
import huizong.feedback.Language;
import huizong.feedback.Resubmission;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.SheetDefinition;
import huizong.storing.Explanations;
import huizong.storing.Lifts;
import huizong.storing.RowDifferences;
import huizong.storing.Runs;
import huizong.storing.SheetRegister;
import huizong.storing.Submission;
import huizong.storing.SubmissionHistory;
import huizong.storing.Waivers;
import huizong.storing.Withdrawals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together, from the register, what an answer says besides its findings. */
final class SubmissionFollowUp {

    private static final int MOST_CHANGES = 40;

    private final JdbcClient database;
    private final JobCatalogue catalogue;
    private final ZoneId zone;
    private final Language language;
    private final SubmissionHistory history;

    SubmissionFollowUp(JdbcClient database, JobCatalogue catalogue, ZoneId zone, Language language) {
        this.database = database;
        this.catalogue = catalogue;
        this.zone = zone;
        this.language = language;
        this.history = new SubmissionHistory(database);
    }

    /** @param rules ids or codes of what was found in it */
    FollowUp of(Submission submission, Set<String> rules) {
        long asked = submission.verdict() == Verdict.DUPLICATE && submission.sameAs() != null ? submission.sameAs() : submission.id();
        boolean asks = submission.verdict() != Verdict.RETURNED && submission.verdict() != Verdict.SUPERSEDED
                && submission.verdict() != Verdict.WITHDRAWN;
        List<FollowUp.Explained> explained = history.explained(asked).stream().map(this::explained).toList();
        return new FollowUp(words(submission), explained, decisions(submission, rules), asks ? history.waiting(asked) : 0,
                submission.verdict() == Verdict.DUPLICATE ? null : resubmission(submission));
    }

    private List<FollowUp.Words> words(Submission submission) {
        return new Explanations(database).sentIn(submission.id()).stream().filter(s -> s.fate() != null).map(s -> new FollowUp.Words(
                s.sheetTitle(), s.cells(), s.rule() == null ? s.code() : s.rule(), s.words(), s.fate())).toList();
    }

    private FollowUp.Explained explained(SubmissionHistory.ExplainedFinding e) {
        String cause = e.cause() == null ? null : Cause.of(e.cause()).map(c -> language == Language.CHINESE ? c.chinese() : c.word()).orElse(e.cause());
        return new FollowUp.Explained(e.code(), e.rule(), e.cells().get(0), e.covers(), cause, e.reason(), e.period(), e.until(), e.by(), day(e.at()));
    }

    private List<FollowUp.Decision> decisions(Submission submission, Set<String> rules) {
        List<FollowUp.Decision> decisions = new ArrayList<>();
        new Lifts(database).of(submission.id()).forEach(l -> decisions.add(
                new FollowUp.Decision("lifted", l.rule(), l.by(), l.why(), day(l.at()), null, null)));
        Cover cover = submission.cover();
        if (cover != null) {
            LocalDate judged = new Runs(database).byId(submission.runId()).orElseThrow().asOf();
            new Waivers(database).on(judged).stream().filter(w -> rules.contains(w.rule()) && w.isOf(cover.unit(), cover.period()))
                    .forEach(w -> decisions.add(new FollowUp.Decision("waived", w.rule(), w.by(), w.why(), day(w.at()), w.periods(), w.until())));
        }
        new Withdrawals(database).of(submission.id()).ifPresent(w -> decisions.add(
                new FollowUp.Decision("withdrawn", null, w.by(), w.why(), day(w.at()), null, null)));
        return decisions;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private @Nullable Resubmission resubmission(Submission submission) {
        Optional<Submission> before = submission.cover() == null || submission.contentHash() == null ? Optional.empty()
                : history.before(submission.id());
        Optional<FormDefinition> form = before.flatMap(b -> catalogue.job(submission.cover().job())).flatMap(j -> j.form(submission.cover().form()));
        return form.map(f -> resubmission(before.get(), submission, f)).orElse(null);
    }

    private Resubmission resubmission(Submission before, Submission after, FormDefinition form) {
        List<Resubmission.Change> changes = new ArrayList<>();
        long all = 0;
        for (SheetDefinition sheet : form.sheets()) {
            List<RowDifferences.Difference> differences = new RowDifferences(database, sheet).between(before.id(), after.id(), MOST_CHANGES);
            differences.forEach(d -> changes.add(change(before, after, sheet, d)));
            all += differences.isEmpty() ? 0 : differences.get(0).all();
        }
        List<SubmissionHistory.ComparedFinding> compared = history.compared(before.id(), after.id());
        return new Resubmission(before.file().name(), before.cover() == null ? 1 : before.cover().revision(), day(before.file().receivedAt()),
                changes.stream().limit(MOST_CHANGES).toList(), all, found(compared, SubmissionHistory.Fate.CLEARED),
                found(compared, SubmissionHistory.Fate.REMAINING), found(compared, SubmissionHistory.Fate.ADDED), totals(after));
    }

    private static List<Resubmission.Found> found(List<SubmissionHistory.ComparedFinding> compared, SubmissionHistory.Fate fate) {
        return compared.stream().filter(c -> c.fate() == fate).map(c -> new Resubmission.Found(c.rule(), c.cell())).collect(Collectors.toList());
    }

    private List<Resubmission.Total> totals(Submission submission) {
        if (submission.cover() == null || submission.verdict() == null || !submission.verdict().counts()) {
            return List.of();
        }
        return SubmissionEffect.of(database, catalogue, submission.cover(), submission.id(), submission.replaces()).stream()
                .map(e -> new Resubmission.Total(e.table().code(), e.period().text(), e.division().name(),
                        e.measure().label() + (e.measure().unit() == null ? "" : "（" + e.measure().unit() + "）"), e.before(), e.after())).toList();
    }

    private Resubmission.Change change(Submission before, Submission after, SheetDefinition sheet, RowDifferences.Difference d) {
        Resubmission.Kind kind = d.name() != null ? Resubmission.Kind.CHANGED
                : d.rowAfter() == null ? Resubmission.Kind.ROW_REMOVED : Resubmission.Kind.ROW_ADDED;
        SheetPlaces places = new SheetRegister(database).of(kind == Resubmission.Kind.ROW_REMOVED ? before.id() : after.id()).stream()
                .map(SheetRegister.RegisteredSheet::places).filter(p -> p.sheet().equals(sheet.name())).findFirst().orElse(null);
        int row = d.rowAfter() != null ? d.rowAfter() : d.rowBefore() == null ? 0 : d.rowBefore();
        CellAddress cell = places == null ? CellAddress.wholeSheet(sheet.title())
                : d.name() == null ? CellAddress.wholeRow(places.title(), row) : places.cell(d.name(), row);
        boolean secret = sheet.key().stream().flatMap(k -> sheet.column(k).stream()).anyMatch(c -> c.personal()
                || c.type() == huizong.jobs.ColumnType.PERSON || c.type() == huizong.jobs.ColumnType.PHONE);
        return new Resubmission.Change(kind, sheet.name(), cell, d.name(), secret ? "" : d.key(), d.before(), d.after());
    }
}
