package huizong.checking.causes;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Extent;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings of one workbook while their causes are sought: what is a consequence of what, and what was found in common. */
public final class CauseBoard {

    /**
     * A finding on the board.
     *
     * @param index its place among the findings given
     */
    public record Pin(int index, Finding finding) {
    }

    private final List<Pin> pins;
    private final @Nullable String[] causes;
    private final Set<String> heads = new HashSet<>();
    private final List<Finding> added = new ArrayList<>();

    CauseBoard(List<Finding> findings) {
        List<Pin> all = new ArrayList<>();
        findings.forEach(f -> all.add(new Pin(all.size(), f)));
        pins = List.copyOf(all);
        causes = new String[findings.size()];
    }

    /** Findings that are nobody's consequence and nobody's cause yet. */
    Stream<Pin> free() {
        return pins.stream().filter(p -> causes[p.index()] == null && !heads.contains(p.finding().key()));
    }

    List<Pin> free(Predicate<Finding> of) {
        return free().filter(p -> of.test(p.finding())).toList();
    }

    /** Findings that stand for themselves, causes among them. */
    List<Pin> standing() {
        return pins.stream().filter(p -> causes[p.index()] == null).toList();
    }

    /** Makes some findings consequences of another one. */
    void fold(Finding head, Collection<Pin> consequences) {
        for (Pin pin : consequences) {
            if (!pin.finding().key().equals(head.key()) && causes[pin.index()] == null && !heads.contains(pin.finding().key())) {
                causes[pin.index()] = head.key();
            }
        }
        heads.add(head.key());
    }

    /**
     * Makes some findings consequences of something they have in common, told at a place of its own.
     *
     * @param details further facts of it
     */
    void common(CauseKind kind, String sheet, List<CellAddress> cells, @Nullable String column, @Nullable String read,
                List<Fact> details, Collection<Pin> consequences) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(Role.DETAIL, kind.word(), null, null)));
        if (details.stream().noneMatch(d -> d.role() == Role.COUNT)) {
            facts.add(new Fact(Role.COUNT, "", Integer.toString(consequences.size()), null));
        }
        facts.addAll(details);
        Level level = consequences.stream().map(p -> p.finding().level()).max(Comparator.naturalOrder()).orElse(Level.EXPLAIN);
        boolean workbook = consequences.stream().anyMatch(p -> p.finding().refusesWorkbook());
        Finding finding = new Finding(FindingCode.COMMON_CAUSE, null, List.of(), level, workbook ? Extent.WORKBOOK : Extent.ROW, sheet,
                cells, column, read, facts);
        added.add(finding);
        fold(finding, consequences);
    }

    /** The causes of the findings in the order given, null for those that stand for themselves. */
    List<@Nullable String> causes() {
        return java.util.Arrays.asList(causes);
    }

    List<Finding> added() {
        return List.copyOf(added);
    }
}
