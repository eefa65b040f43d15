package huizong.feedback.template;

import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.feedback.Language;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.Round;
import huizong.jobs.SheetDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template is asked for.
 *
 * @param union   who will fill it; null for a blank one
 * @param period  what it will be filled for; null where the clerk writes it
 * @param today   for the periods offered, and for the definition that holds where no period is given
 * @param earlier what the union sent last, null where nothing is known
 * @param language of what explains; labels, heads and choices are as the form has them
 */
public record TemplateOrder(JobCatalogue catalogue, JobDefinition job, FormDefinition form, @Nullable Union union,
                            @Nullable Period period, LocalDate today, @Nullable EarlierReturn earlier, Language language) {

    TemplateWords words() {
        return TemplateWords.in(language);
    }

    /** The period whose definition the template follows: the one asked for, else the one of today. */
    Period followed() {
        if (period != null) {
            return period;
        } else if (form.period() == PeriodKind.EVENT) {
            return rounds().stream().map(Round::period).max(Period::compareTo).orElse(Period.event("0", today, today));
        }
        Period current = Period.containing(form.period(), today);
        return form.askedFor(current) ? current : last().orElse(current);
    }

    /** The last period a form that has ended was asked for. */
    private Optional<Period> last() {
        return form.sheets().stream().map(s -> s.dated().until()).filter(java.util.Objects::nonNull).max(Period::compareTo);
    }

    /** The event rounds opened for the form, in the file's order. */
    List<Round> rounds() {
        return catalogue.rounds().stream().filter(r -> form.codes().contains(r.form()) || r.form().equals(form.name())).toList();
    }

    List<SheetDefinition> sheets() {
        return form.sheets().stream().filter(s -> s.dated().holdsFor(followed())).toList();
    }

    /** The day the directory is asked about. */
    LocalDate day() {
        return period == null ? today : period.last();
    }

    /** The union that asks: the provincial one above the submitter, or the only one there is. */
    Optional<Union> asking() {
        List<Union> top = catalogue.directory().unionsOn(day()).stream().filter(u -> u.level() == UnionLevel.PROVINCIAL).toList();
        Union up = union;
        while (up != null && up.level() != UnionLevel.PROVINCIAL && up.parent() != null) {
            up = catalogue.directory().union(up.parent(), day()).orElse(null);
        }
        Union found = up;
        return found != null && found.level() == UnionLevel.PROVINCIAL ? Optional.of(found)
                : top.size() == 1 ? Optional.of(top.get(0)) : Optional.empty();
    }
}
