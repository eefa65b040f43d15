package huizong.jobs;

import huizong.catalogue.Directory;
import huizong.catalogue.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything under jobs/, loaded and found without problems: the jobs with built-in forms, directory, rounds, calendar. */
public record JobCatalogue(List<JobDefinition> jobs, Directory directory, List<Round> rounds, WorkingDays workingDays) {

    public Optional<JobDefinition> job(String name) {
        return jobs.stream().filter(j -> j.name().equals(name)).findFirst();
    }

    /** The form a cover's 报表代码 names: any one of its codes. */
    public Optional<FormDefinition> formByCode(String code) {
        return jobs.stream().flatMap(j -> j.forms().stream()).filter(f -> f.codes().contains(code)).findFirst();
    }

    public Optional<SheetDefinition> sheet(String name) {
        return jobs.stream().flatMap(j -> j.sheet(name).stream()).findFirst();
    }

    public Optional<TableDefinition> table(String code) {
        return jobs.stream().flatMap(j -> j.table(code).stream()).findFirst();
    }

    /** The period a text means for a form: calendar periods as written, event rounds by their code with or without E:. */
    public Optional<Period> period(FormDefinition form, String text) {
        String code = text.strip().startsWith("E:") ? text.strip().substring(2) : text.strip();
        Optional<Period> round = rounds.stream().filter(r -> form.codes().contains(r.form()) || r.form().equals(form.name()))
                .map(Round::period).filter(p -> p.text().equals("E:" + code)).findFirst();
        return round.isPresent() ? round : Period.parse(text);
    }

    /** The last day on which the form of a period is in time; empty where it is owed by no day. */
    public Optional<LocalDate> due(FormDefinition form, Period period) {
        Optional<LocalDate> round = rounds.stream().filter(r -> form.codes().contains(r.form()) && r.period().equals(period))
                .map(Round::due).findFirst();
        if (round.isPresent() || form.due() == null) {
            return round;
        }
        return Optional.of(form.due().workingDays() ? workingDays.after(period.last(), form.due().days())
                : period.last().plusDays(form.due().days()));
    }
}
