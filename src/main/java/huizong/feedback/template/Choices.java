package huizong.feedback.template;

import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Union;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be chosen in a column: the texts of its drop-down, and all spellings with the codes they stand for. */
final class Choices {

    /** Longer lists help nobody and make every file heavy. */
    private static final int LONGEST = 3_500;

    private final TemplateOrder order;

    Choices(TemplateOrder order) {
        this.order = order;
    }

    /** @param code what a spelling stands for */
    record Spelling(String text, String code) {
    }

    /** The texts offered; empty where the column has no list, or one too long. */
    List<String> offered(ColumnDefinition column) {
        return switch (column.type()) {
            case BOOLEAN -> List.of("是", "否");
            case CODE -> codes(column).entries().stream().map(e -> text(e, codes(column))).toList();
            case DIVISION -> limited(column.place() ? territory().orElse(divisions()) : divisions());
            case UNION -> limited(order.catalogue().directory().unionsOn(order.day()).stream()
                    .sorted(Comparator.comparing(Union::code)).map(u -> u.code() + " " + u.name()).toList());
            default -> List.of();
        };
    }

    /** True where nothing but the offered may stand. */
    boolean closed(ColumnDefinition column) {
        return column.type() == ColumnType.BOOLEAN || column.type() == ColumnType.CODE && !codes(column).open();
    }

    private static List<String> limited(List<String> list) {
        return list.size() > LONGEST ? List.of() : list;
    }

    private List<String> divisions() {
        List<Division> all = order.catalogue().directory().divisionsOn(order.day());
        boolean withTownships = all.size() <= LONGEST;
        return all.stream().filter(d -> withTownships || d.level() != DivisionLevel.TOWNSHIP)
                .sorted(Comparator.comparing(Division::code)).map(Choices::text).toList();
    }

    /** The submitter's own division and all below it; empty where the submitter is not known or has none. */
    private Optional<List<String>> territory() {
        return ownDivision().map(own -> ownDivisions(own).map(Choices::text).toList());
    }

    private Optional<String> ownDivision() {
        return Optional.ofNullable(order.union()).map(Union::division);
    }

    private java.util.stream.Stream<Division> ownDivisions(String own) {
        return order.catalogue().directory().divisionsOn(order.day()).stream()
                .filter(d -> order.catalogue().directory().isWithin(d.code(), own, order.day())).sorted(Comparator.comparing(Division::code));
    }

    /** All spellings of the places a row may be about; empty where the submitter is not known. */
    List<String> placeSpellings() {
        return ownDivision().map(own -> ownDivisions(own)
                .flatMap(d -> java.util.stream.Stream.of(text(d), d.code(), d.name(), d.code() + d.name())).toList()).orElse(List.of());
    }

    private static String text(Division division) {
        return division.code() + " " + division.name();
    }

    /** The label alone, unless another code has the same. */
    static String text(CodeList.Entry entry, CodeList list) {
        boolean shared = list.entries().stream().filter(e -> e.label().equals(entry.label())).count() > 1;
        return shared && !entry.code().equals(entry.label()) ? entry.code() + " " + entry.label() : entry.label();
    }

    private static CodeList codes(ColumnDefinition column) {
        return java.util.Objects.requireNonNull(column.codes());
    }

    /** Every spelling of every code, the offered ones first. */
    List<Spelling> spellings(ColumnDefinition column) {
        CodeList list = codes(column);
        List<Spelling> spellings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        list.entries().forEach(e -> add(text(e, list), e, seen, spellings));
        for (CodeList.Entry entry : list.entries()) {
            add(entry.code(), entry, seen, spellings);
            add(entry.code() + " " + entry.label(), entry, seen, spellings);
            add(entry.code() + entry.label(), entry, seen, spellings);
            entry.synonyms().forEach(s -> add(s, entry, seen, spellings));
        }
        return spellings;
    }

    private static void add(String text, CodeList.Entry entry, Set<String> seen, List<Spelling> to) {
        if (seen.add(text)) {
            to.add(new Spelling(text, entry.code()));
        }
    }
}
