package huizong.jobs.yaml;

import huizong.catalogue.Period;
import huizong.jobs.FormDefinition;
import huizong.jobs.NearestName;
import huizong.jobs.Round;
import huizong.jobs.WorkingDays;
import huizong.jobs.yaml.JobFolder.TextFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** rounds.csv and calendar.csv. */
final class TimetableReader {

    private static final List<String> ROUND_COLUMNS = List.of("form", "round", "first_day", "last_day", "due", "units");
    private static final List<String> CALENDAR_COLUMNS = List.of("day", "kind", "name");

    private final Problems problems;

    TimetableReader(Problems problems) {
        this.problems = problems;
    }

    List<Round> rounds(List<TextFile> files, Collection<FormDefinition> forms) {
        List<String> codes = forms.stream().flatMap(f -> f.codes().stream()).toList();
        List<Round> rounds = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (CsvLine line : files.stream().flatMap(f -> CsvFile.lines(f.name(), f.text(), ROUND_COLUMNS, problems).stream()).toList()) {
            String form = line.required("form");
            if (!form.isEmpty() && !codes.contains(form)) {
                problems.add(line.place("form"), "unknown form \"" + form + "\"" + NearestName.hint(form, codes));
            }
            if (!seen.add(List.of(form, line.required("round")))) {
                problems.add(line.place("round"), "the round \"" + line.required("round") + "\" of " + form + " stands here a second time");
            }
            round(line, form).forEach(rounds::add);
        }
        return rounds;
    }

    private Stream<Round> round(CsvLine line, String form) {
        Stream.of("first_day", "last_day", "due").forEach(line::required);
        LocalDate first = line.day("first_day");
        LocalDate last = line.day("last_day");
        LocalDate due = line.day("due");
        if (first == null || last == null || due == null) {
            return Stream.empty();
        }
        if (last.isBefore(first)) {
            problems.add(line.place("last_day"), "ends on " + last + " before it begins on " + first);
            return Stream.empty();
        }
        String units = line.text("units");
        List<String> owing = units == null ? List.of() : Stream.of(units.split("[;、 ]+")).filter(u -> !u.isEmpty()).toList();
        return Stream.of(new Round(form, Period.event(line.required("round"), first, last), due, owing));
    }

    WorkingDays calendar(String file, String text) {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (CsvLine line : CsvFile.lines(file, text, CALENDAR_COLUMNS, problems)) {
            LocalDate day = line.day("day");
            line.word("kind", java.util.Map.of("holiday", holidays, "workday", worked)).ifPresent(days -> {
                if (day != null && !days.add(day)) {
                    problems.add(line.place("day"), day + " stands here a second time");
                }
            });
        }
        return new WorkingDays(Set.copyOf(holidays), Set.copyOf(worked));
    }
}
