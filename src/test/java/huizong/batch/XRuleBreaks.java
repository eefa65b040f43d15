package huizong.batch;

import static huizong.batch.CleanReturns.changed;
import static huizong.batch.CleanReturns.number;
import static huizong.batch.CleanReturns.text;

import huizong.batch.CleanReturns.Clean;
import huizong.batch.CleanReturns.Place;
import huizong.catalogue.Basis;
import huizong.catalogue.Division;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Union;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.JobsReport.Applied;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.SentCover;
import huizong.jobs.examples.SentReturn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Ways to break a cross-cutting rule in the clean returns of a form; each breaks nothing else if the form allows it. */
record XRuleBreaks(CleanReturns clean, Applied applied) {

    private static final BigDecimal TEN = BigDecimal.TEN;

    Stream<BrokenReturn> all() {
        return switch (applied.rule()) {
            case "X01" -> returns().map(c -> of(c, changed(c.sent(), stranger(c.sent().cover()), c.sent().rows()), c.sent(), "workbook"));
            case "X02" -> returns().map(c -> of(c, c.sent(), c.sent(), "workbook").nearWithout(c.given()))
                    .map(b -> new BrokenReturn(with(b.given(), b.broken()), b.broken(), b.given(), b.near(), b.damage(), "", b.at()));
            case "X03" -> places().flatMap(this::lowerRevision);
            case "X04" -> places().map(p -> of(p.clean(), p.withRow(new HashMap<>(p.cells())), p.clean().sent(),
                    p.sheet().name() + "." + (rows(p) + 1) + "." + p.sheet().key().get(0)));
            case "X05" -> returns().flatMap(this::twoReporters);
            case "X06" -> cells((p, c) -> Stream.concat(Stream.of(p), fromAbove(p)).flatMap(own -> elsewhere(own).map(code ->
                    put(own, c, text(code)))));
            case "X07" -> cells((p, c) -> Stream.of(put(p, c, text("约200"))));
            case "X08" -> cells((p, c) -> Stream.of(put(p, c, number(BigDecimal.ONE.negate()))));
            case "X09" -> cells((p, c) -> outside(p, c).map(cell -> put(p, c, cell)));
            case "X10" -> cells((p, c) -> c.partOf().stream().flatMap(t -> p.number(t).stream())
                    .map(total -> put(p, c, number(total.add(BigDecimal.ONE)))));
            case "X11" -> cells((p, c) -> p.number(c.name()).stream().map(v -> of(p.clean(), p.with(c.name(), number(v.add(BigDecimal.ONE))),
                    p.clean().sent(), p.at(String.valueOf(c.partsOf())))));
            case "X12" -> cells(this::fallen);
            case "X13" -> cells((p, c) -> Stream.of(put(p, c, number(p.number(c.name()).orElse(TEN).add(BigDecimal.ONE)))));
            case "X14" -> cells(this::total);
            case "X16" -> cells((p, c) -> p.cells().containsKey(c.name()) ? Stream.of(put(p, c, null)) : Stream.empty());
            case "X17" -> cells(this::person);
            case "X18" -> cells(this::jump);
            case "X21" -> form().flatMap(s -> cells(s, s.columns().stream().map(ColumnDefinition::name).toList(), (p, c) ->
                    p.cells().containsKey(c.name()) ? Stream.of(of(p.clean(), p.clean().sent(), p.clean().sent(), p.at(c.name()))
                            .damaged(p.error(c.name()))) : Stream.empty()));
            case "X23" -> cells((p, c) -> Stream.of(put(p, c, text(p.clean().sent().cover().asOf().minusDays(1).toString()))));
            default -> throw new IllegalArgumentException(applied.rule());
        };
    }

    private static BrokenReturn of(Clean clean, SentReturn broken, SentReturn near, String at) {
        return BrokenReturn.of(clean.given(), broken, near, at);
    }

    private static BrokenReturn put(Place place, ColumnDefinition column, ExampleCell cell) {
        return of(place.clean(), place.with(column.name(), cell), place.clean().sent(), place.at(column.name()));
    }

    private static List<SentReturn> with(List<SentReturn> given, SentReturn more) {
        List<SentReturn> all = new ArrayList<>(given);
        all.add(more);
        return all;
    }

    private Stream<Clean> returns() {
        return clean.all().stream();
    }

    private Stream<SheetDefinition> form() {
        return clean.form().sheets().stream();
    }

    private Stream<Place> places() {
        return applied.sheet().isEmpty() ? form().flatMap(s -> clean.places(s.name())) : clean.places(applied.sheet());
    }

    private Stream<BrokenReturn> cells(BiFunction<Place, ColumnDefinition, Stream<BrokenReturn>> breaks) {
        return cells(clean.form().sheet(applied.sheet()).orElseThrow(), applied.columns(), breaks);
    }

    private Stream<BrokenReturn> cells(SheetDefinition sheet, List<String> columns, BiFunction<Place, ColumnDefinition,
            Stream<BrokenReturn>> breaks) {
        return columns.stream().flatMap(name -> clean.places(sheet.name())
                .filter(p -> sheet.columnsFor(p.clean().sent().cover().period()).stream().anyMatch(c -> c.name().equals(name)))
                .flatMap(p -> breaks.apply(p, sheet.column(name).orElseThrow())));
    }

    private static int rows(Place place) {
        return place.clean().sent().rows().get(place.sheet().name()).size();
    }

    private static SentCover stranger(SentCover c) {
        return new SentCover("999999999999", "无名县总工会", c.level(), c.line(), c.division(), c.period(), c.asOf(), c.basis(), c.basisStart(),
                c.moneyUnit(), c.revision(), c.fundCode(), c.nilReturn());
    }

    /** What counts differs in one cell nobody asks about, or in one figure. */
    private Stream<BrokenReturn> lowerRevision(Place place) {
        Stream<SentReturn> others = place.sheet().columns().stream().filter(c -> !place.sheet().key().contains(c.name())).flatMap(c ->
                c.type() == ColumnType.TEXT && !c.alwaysRequired() ? Stream.of(place.with(c.name(), text("另有说明")))
                        : place.number(c.name()).stream().map(v -> place.with(c.name(), number(v.add(BigDecimal.ONE)))));
        SentReturn sent = place.clean().sent();
        return others.map(other -> BrokenReturn.of(with(place.clean().given(), other), sent,
                changed(sent, CleanReturns.revision(sent.cover(), sent.cover().revision() + 1), sent.rows()), "workbook"));
    }

    /** The same return as one of the union above, where its own union has no place. */
    private Stream<Place> fromAbove(Place place) {
        SentReturn sent = place.clean().sent();
        return sent.cover().division() != null ? Stream.empty() : partners(sent.cover().unit(), sent.cover().period().last())
                .filter(u -> u.division() != null).map(u -> new Place(new Clean(changed(sent, CleanReturns.unit(sent.cover(), u), sent.rows()),
                        place.clean().given()), place.sheet(), place.row()));
    }

    /** The unions above one and those below it that may send the form. */
    private Stream<Union> partners(String unit, LocalDate day) {
        Stream<Union> above = Stream.iterate(above(unit, day), Optional::isPresent, u -> above(u.get().code(), day)).map(Optional::get);
        Stream<Union> below = clean.catalogue().directory().unionsOn(day).stream()
                .filter(u -> above(u.code(), day).filter(a -> a.code().equals(unit)).isPresent()).sorted(Comparator.comparing(Union::code));
        return Stream.concat(above, below).filter(u -> clean.form().allowed().contains(u.level()));
    }

    /** A union above or below has reported the same rows. */
    private Stream<BrokenReturn> twoReporters(Clean c) {
        LocalDate day = c.sent().cover().period().last();
        List<String> at = new ArrayList<>();
        clean.form().sheets().stream().filter(s -> !s.key().isEmpty()).forEach(s -> clean.places(s.name()).filter(p -> p.clean().equals(c))
                .filter(p -> s.key().stream().allMatch(p.cells()::containsKey)).forEach(p -> at.add(p.at(s.key().get(0)))));
        return at.isEmpty() ? Stream.empty() : partners(c.sent().cover().unit(), day).map(u -> new BrokenReturn(with(c.given(), changed(c.sent(), CleanReturns.unit(c.sent().cover(), u), c.sent().rows())),
                        c.sent(), c.given(), c.sent(), file -> { }, "", at));
    }

    private Optional<Union> above(String unit, LocalDate day) {
        return clean.catalogue().directory().union(unit, day).map(Union::parent).flatMap(p -> clean.catalogue().directory().union(p, day));
    }

    private Stream<String> elsewhere(Place place) {
        LocalDate day = place.clean().sent().cover().period().last();
        String own = place.clean().sent().cover().division();
        return own == null ? Stream.empty() : clean.catalogue().directory().divisionsOn(day).stream().map(Division::code).sorted()
                .filter(code -> code.length() == own.length() && !clean.catalogue().directory().isWithin(code, own, day)
                        && !clean.catalogue().directory().isWithin(own, code, day));
    }

    private static Stream<ExampleCell> outside(Place place, ColumnDefinition column) {
        SentCover cover = place.clean().sent().cover();
        LocalDate before = cover.period().first().minusDays(1);
        LocalDate after = cover.asOf().plusDays(1);
        String moment = column.type() == ColumnType.TIMESTAMP ? " 09:00" : "";
        if (column.type() == ColumnType.YEAR_MONTH) {
            return Stream.of(text(before.toString().substring(0, 7)));
        }
        return column.inPeriod() && cover.basis() == Basis.THIS_PERIOD ? Stream.of(text(before + moment), text(after + moment))
                : Stream.of(text(after + moment));
    }

    /** Cumulative since the period before: one less than there. */
    private Stream<BrokenReturn> fallen(Place place, ColumnDefinition column) {
        BigDecimal value = place.number(column.name()).filter(v -> v.signum() > 0).orElse(TEN);
        SentReturn now = cumulative(place.with(column.name(), number(value)));
        return CleanReturns.onePeriodBack(now).stream().map(before -> BrokenReturn.of(with(place.clean().given(), before),
                cumulative(place.with(column.name(), number(value.subtract(BigDecimal.ONE)))), now, place.at(column.name())));
    }

    private static SentReturn cumulative(SentReturn sent) {
        LocalDate start = sent.cover().period().previous().orElse(sent.cover().period()).first();
        return changed(sent, CleanReturns.cover(sent.cover(), sent.cover().period(), sent.cover().asOf(), Basis.CUMULATIVE, start), sent.rows());
    }

    private Stream<BrokenReturn> total(Place place, ColumnDefinition column) {
        if (column.type() == ColumnType.PERCENT || place.row() > 1 || column.equals(place.sheet().columns().get(0))) {
            return Stream.empty();
        }
        BigDecimal sum = clean.places(place.sheet().name()).filter(p -> p.clean().equals(place.clean()))
                .flatMap(p -> p.number(column.name()).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String at = place.sheet().name() + "." + (rows(place) + 1) + "." + column.name();
        return Stream.of(of(place.clean(), place.withRow(totalLine(place, column, sum.add(BigDecimal.ONE))),
                place.withRow(totalLine(place, column, sum)), at));
    }

    private static Map<String, ExampleCell> totalLine(Place place, ColumnDefinition column, BigDecimal sum) {
        return new HashMap<>(Map.of(place.sheet().columns().get(0).name(), text("合计"), column.name(), number(sum)));
    }

    /** A resident's number with a wrong check digit; a name longer than a name is. */
    private Stream<BrokenReturn> person(Place place, ColumnDefinition column) {
        if (column.type() == ColumnType.PERSON) {
            return Stream.of(put(place, column, text("110105194912310021")).saying(FindingCode.PERSON_ID.word()));
        }
        return column.type() == ColumnType.TEXT ? Stream.of(put(place, column, text("某".repeat(column.length() + 1)))
                .saying(FindingCode.TEXT_LENGTH.word())) : Stream.empty();
    }

    /** More than ten times what it was one period before. */
    private Stream<BrokenReturn> jump(Place place, ColumnDefinition column) {
        return place.number(column.name()).filter(v -> v.signum() > 0).stream().flatMap(value ->
                CleanReturns.onePeriodBack(place.clean().sent()).stream().map(before -> BrokenReturn.of(with(place.clean().given(), before),
                        place.with(column.name(), number(value.multiply(TEN).add(BigDecimal.ONE))),
                        place.with(column.name(), number(value.multiply(TEN))), place.at(column.name()))));
    }
}
