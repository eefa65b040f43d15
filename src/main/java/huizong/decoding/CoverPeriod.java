package huizong.decoding;

import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Period;
import huizong.catalogue.PeriodKind;
import huizong.decoding.heads.CoverField;
import huizong.decoding.heads.CoverGrid;
import huizong.decoding.heads.GridCell;
import huizong.decoding.words.Wording;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cover's 统计期: of the form's kind, possible, opened where it is an event round, and not in the future. */
final class CoverPeriod {

    private final CoverGrid grid;
    private final CoverFaults faults;
    private final JobCatalogue catalogue;
    private final LocalDate today;

    CoverPeriod(CoverGrid grid, CoverFaults faults, JobCatalogue catalogue, LocalDate today) {
        this.grid = grid;
        this.faults = faults;
        this.catalogue = catalogue;
        this.today = today;
    }

    @Nullable Period read(FormDefinition form) {
        Optional<Period> period = grid.value(CoverField.PERIOD).flatMap(cell -> meant(form, cell));
        if (period.isEmpty()) {
            wrong(CoverField.PERIOD, nearest(form), kind(form));
            return null;
        }
        if (period.get().kind() != form.period()) {
            wrong(CoverField.PERIOD, ofKind(form, period.get()), kind(form));
            return null;
        }
        if (!form.askedFor(period.get())) {
            wrong(CoverField.PERIOD, Optional.empty(), asked(form));
            return null;
        }
        if (period.get().first().isAfter(today)) {
            wrong(CoverField.PERIOD, Optional.empty(), new Fact(Fact.Role.EXPECTED, "", "≤ " + today, null));
        }
        checkType(form);
        return period.get();
    }

    /** What the cell means; spreadsheets turn 2021-11 into the day 2021-11-01 on their own. */
    private Optional<Period> meant(FormDefinition form, GridCell cell) {
        if (cell.isDate()) {
            boolean calendar = form.period() == PeriodKind.MONTH || form.period() == PeriodKind.DAY;
            return calendar ? huizong.decoding.cells.TypedDate.day(cell.text()).map(d -> Period.containing(form.period(), d))
                    : Optional.empty();
        }
        return catalogue.period(form, cell.text()).or(() -> catalogue.period(form, spelled(cell.text())));
    }

    /** 2021年11月, 2021年第3季度, 2021年 and the like in the cover's own spelling. */
    private static String spelled(String text) {
        String plain = Wording.plain(text).replace("第", "").replace('一', '1').replace('二', '2').replace('三', '3').replace('四', '4');
        return plain.replaceFirst("^(\\d{4})[年./-]?(\\d)季度$", "$1Q$2").replaceFirst("^(\\d{4})年?上半年$", "$1H1")
                .replaceFirst("^(\\d{4})年?下半年$", "$1H2").replaceFirst("^(\\d{4})(年?统计年度|统计年)$", "$1SY")
                .replaceFirst("^(\\d{4})[年./](\\d)月?$", "$1-0$2").replaceFirst("^(\\d{4})[年./](\\d{2})月?$", "$1-$2")
                .replaceFirst("^(\\d{4})(年|年度)$", "$1");
    }

    private void checkType(FormDefinition form) {
        Optional<String> text = grid.text(CoverField.PERIOD_TYPE).map(Wording::plain);
        boolean agrees = text.isEmpty() || text.get().equals(form.period().coverCode())
                || text.get().startsWith(form.period().coverCode()) && !text.get().matches("[A-Z]+")
                || text.get().replaceAll("[报度]$", "").equals(chinese(form.period()));
        if (!agrees) {
            wrong(CoverField.PERIOD_TYPE, Optional.of(form.period().coverCode()));
        }
    }

    private static String chinese(PeriodKind kind) {
        return switch (kind) {
            case DAY -> "日";
            case WEEK -> "周";
            case MONTH -> "月";
            case QUARTER -> "季";
            case HALF_YEAR -> "半年";
            case YEAR -> "年";
            case STATISTICAL_YEAR -> "统计年";
            case EVENT -> "事件";
        };
    }

    private Optional<String> nearest(FormDefinition form) {
        return form.period() == PeriodKind.EVENT
                ? huizong.decoding.words.Nearest.to(grid.text(CoverField.PERIOD).orElse(""), catalogue.rounds().stream()
                        .filter(r -> form.codes().contains(r.form()) || r.form().equals(form.name())).map(r -> r.period().text()).toList())
                : Optional.of(Period.containing(form.period(), today).previous().orElseThrow().text());
    }

    private static Optional<String> ofKind(FormDefinition form, Period period) {
        return form.period() == PeriodKind.EVENT ? Optional.empty()
                : form.period() == PeriodKind.STATISTICAL_YEAR ? Optional.of(Period.statisticalYear(period.last().getYear()).text())
                : Optional.of(Period.containing(form.period(), period.last()).text());
    }

    private static Fact kind(FormDefinition form) {
        return new Fact(Fact.Role.EXPECTED, "period-kind", form.period().word(), null);
    }

    /** From the first to the last period the form is asked for; open ends are left out. */
    private static Fact asked(FormDefinition form) {
        String since = form.sheets().stream().map(s -> s.dated().since()).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .map(Period::text).orElse("");
        String until = form.sheets().stream().map(s -> s.dated().until()).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(Period::text).orElse("");
        return new Fact(Fact.Role.EXPECTED, "", since + "–" + until, null);
    }

    private void wrong(CoverField field, Optional<String> nearest, Fact... expected) {
        List<Fact> facts = new ArrayList<>(List.of(expected));
        nearest.ifPresent(n -> facts.add(new Fact(Fact.Role.NEAREST, "", n, null)));
        faults.refuse(field, FindingCode.WRONG_PERIOD, facts.toArray(Fact[]::new));
    }
}
