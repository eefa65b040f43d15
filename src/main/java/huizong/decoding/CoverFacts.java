package huizong.decoding;

import huizong.catalogue.Basis;
import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.MoneyUnit;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.decoding.cells.TruthCell;
import huizong.decoding.cells.TypedDate;
import huizong.decoding.heads.CoverField;
import huizong.decoding.heads.CoverGrid;
import huizong.decoding.words.Nearest;
import huizong.decoding.words.Wording;
import huizong.jobs.ColumnType;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cover's fields one by one; what cannot be read is null and has been told. */
final class CoverFacts {

    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/+\\s]+");
    private static final Pattern AROUND_REVISION = Pattern.compile("^(第|V)|版$");

    private final CoverGrid grid;
    private final CoverFaults faults;
    private final JobCatalogue catalogue;
    private final LocalDate today;

    CoverFacts(CoverGrid grid, CoverFaults faults, JobCatalogue catalogue, LocalDate today) {
        this.grid = grid;
        this.faults = faults;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** The form: any one of its codes, or all of them joined by 、. */
    @Nullable FormDefinition form() {
        String text = grid.text(CoverField.FORM_CODE).orElse("");
        List<String> codes = SEPARATORS.splitAsStream(text).map(Wording::plain).filter(c -> !c.isEmpty()).toList();
        List<Optional<FormDefinition>> forms = codes.stream().map(catalogue::formByCode).distinct().toList();
        if (forms.size() == 1 && forms.get(0).isPresent()) {
            return forms.get(0).get();
        }
        List<String> known = catalogue.jobs().stream().flatMap(j -> j.forms().stream()).flatMap(f -> f.codes().stream()).toList();
        faults.refuse(CoverField.FORM_CODE, FindingCode.UNKNOWN_FORM, nearest(Nearest.to(text, known)));
        return null;
    }

    @Nullable Period period(FormDefinition form) {
        return new CoverPeriod(grid, faults, catalogue, today).read(form);
    }

    /** The union of the directory on the period's last day, by statistical or credit code, which may send the form. */
    @Nullable Union unit(@Nullable FormDefinition form, @Nullable Period period) {
        return new CoverUnit(grid, faults, catalogue.directory(), period == null ? today : period.last()).read(form);
    }

    @Nullable Basis basis() {
        String text = Wording.plain(grid.text(CoverField.BASIS).orElse(""));
        Optional<Basis> basis = Arrays.stream(Basis.values())
                .filter(b -> text.equals(b.code()) || text.equals(b.chinese()) || text.equals(b.code() + b.chinese())).findFirst();
        if (basis.isEmpty()) {
            fault(CoverField.BASIS, "本期、本年累计、历年累计");
        }
        return basis.orElse(null);
    }

    /** The day the figures stand at: within the period's reach and not in the future. */
    @Nullable LocalDate asOf(@Nullable Period period) {
        Optional<LocalDate> day = day(CoverField.AS_OF);
        if (day.isEmpty()) {
            fault(CoverField.AS_OF, "YYYY-MM-DD");
        } else if (day.get().isAfter(today)) {
            faults.refuse(CoverField.AS_OF, FindingCode.COVER_FIELD, fact(Fact.Role.EXPECTED, "", "≤ " + today));
        } else if (period != null && day.get().isBefore(period.first())) {
            faults.refuse(CoverField.AS_OF, FindingCode.COVER_FIELD,
                    fact(Fact.Role.EXPECTED, "", "≥ " + period.first()));
        }
        return day.orElse(null);
    }

    /** The start day a cumulative return must name; null for all others. */
    @Nullable LocalDate basisStart(@Nullable Basis basis, @Nullable LocalDate asOf) {
        if (basis != Basis.CUMULATIVE) {
            return null;
        }
        Optional<LocalDate> start = startDay();
        if (start.isEmpty()) {
            fault(CoverField.BASIS_START, "YYYY-MM-DD");
        } else if (asOf != null && start.get().isAfter(asOf)) {
            faults.refuse(CoverField.BASIS_START, FindingCode.COVER_FIELD, fact(Fact.Role.EXPECTED, "", "≤ " + asOf));
        }
        return start.orElse(null);
    }

    /** A start day may be written as the year alone. */
    private Optional<LocalDate> startDay() {
        String text = Wording.plain(grid.text(CoverField.BASIS_START).orElse(""));
        boolean yearAlone = text.matches("(19|20)\\d{2}年?");
        return yearAlone ? Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), 1, 1)) : day(CoverField.BASIS_START);
    }

    /** The unit of amounts; a form without amounts may leave it out. */
    MoneyUnit moneyUnit(@Nullable FormDefinition form) {
        String text = Wording.head(grid.text(CoverField.AMOUNT_UNIT).orElse(""));
        Optional<MoneyUnit> unit = Arrays.stream(MoneyUnit.values()).filter(u -> u.chinese().equals(text)).findFirst();
        boolean needed = form == null || form.sheets().stream().flatMap(s -> s.columns().stream())
                .anyMatch(c -> c.type() == ColumnType.MONEY);
        if (unit.isEmpty() && (needed || !text.isEmpty())) {
            fault(CoverField.AMOUNT_UNIT, "元、万元、亿元");
        }
        return unit.orElse(MoneyUnit.YUAN);
    }

    int revision() {
        String text = AROUND_REVISION.matcher(Wording.plain(grid.text(CoverField.REVISION).orElse(""))).replaceAll("");
        if (!text.matches("[1-9]\\d{0,5}")) {
            fault(CoverField.REVISION, "1");
            return 1;
        }
        return Integer.parseInt(text);
    }

    /** 零报告: blank is no. */
    boolean nilReturn() {
        Optional<String> text = grid.text(CoverField.NIL_RETURN);
        Optional<Boolean> truth = text.flatMap(TruthCell::of);
        if (text.isPresent() && truth.isEmpty()) {
            fault(CoverField.NIL_RETURN, "是、否");
        }
        return truth.orElse(false);
    }

    /** The day of filling in; one that cannot be read costs nobody anything and is a note. */
    @Nullable LocalDate filledOn() {
        Optional<LocalDate> day = day(CoverField.FILLED_ON);
        if (day.isEmpty() && grid.text(CoverField.FILLED_ON).isPresent()) {
            faults.tell(Level.NOTE, CoverField.FILLED_ON, FindingCode.COVER_FIELD, fact(Fact.Role.EXPECTED, "", "YYYY-MM-DD"));
        }
        return day.orElse(null);
    }

    /** A template made by an earlier definition may lack what is asked for today; that is said and costs nothing. */
    void template(@Nullable FormDefinition form) {
        Optional<TemplateMark> mark = grid.text(CoverField.FINGERPRINT).flatMap(TemplateMark::parse);
        Optional<String> version = form == null ? Optional.empty() : catalogue.job(form.job()).map(j -> j.version());
        if (mark.isPresent() && version.isPresent() && mark.get().job().equals(form.job()) && !mark.get().isOf(version.get())) {
            faults.tell(Level.NOTE, CoverField.FINGERPRINT, FindingCode.OLDER_TEMPLATE, fact(Fact.Role.EXPECTED, "", form.title()));
        }
    }

    private Optional<LocalDate> day(CoverField field) {
        return grid.text(field).flatMap(TypedDate::day);
    }

    private void fault(CoverField field, String expected) {
        faults.refuse(field, FindingCode.COVER_FIELD, fact(Fact.Role.EXPECTED, "", expected));
    }

    private static Fact fact(Fact.Role role, String label, String value) {
        return new Fact(role, label, value, null);
    }

    static Fact[] nearest(Optional<String> nearest) {
        return nearest.map(n -> new Fact[] {fact(Fact.Role.NEAREST, "", n)}).orElse(new Fact[0]);
    }
}
