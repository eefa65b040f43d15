package huizong.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who reports and where, dated (单位名录, 行政区划). Immutable; several entries of one code hold at different times. */
public final class Directory {

    private final Map<String, List<Division>> divisions = new HashMap<>();
    private final Map<String, List<Union>> unions = new HashMap<>();
    private final Map<String, String> codeByCreditCode = new HashMap<>();

    public Directory(Collection<Division> divisions, Collection<Union> unions) {
        for (Division division : divisions) {
            this.divisions.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
        }
        for (Union union : unions) {
            this.unions.computeIfAbsent(union.code(), code -> new ArrayList<>()).add(union);
            if (union.creditCode() != null) {
                codeByCreditCode.put(union.creditCode(), union.code());
            }
        }
    }

    public Optional<Division> division(String code, LocalDate day) {
        return divisions.getOrDefault(code, List.of()).stream().filter(d -> d.validity().holdsOn(day)).findFirst();
    }

    /** The union with this statistical code or, failing that, this credit code. */
    public Optional<Union> union(String code, LocalDate day) {
        String known = unions.containsKey(code) ? code : codeByCreditCode.getOrDefault(code, code);
        return unions.getOrDefault(known, List.of()).stream().filter(u -> u.validity().holdsOn(day)).findFirst();
    }

    public List<Division> divisionsOn(LocalDate day) {
        return divisions.values().stream().flatMap(List::stream).filter(d -> d.validity().holdsOn(day)).toList();
    }

    public List<Union> unionsOn(LocalDate day) {
        return unions.values().stream().flatMap(List::stream).filter(u -> u.validity().holdsOn(day)).toList();
    }

    public Collection<Division> allDivisions() {
        return divisions.values().stream().flatMap(List::stream).toList();
    }

    public Collection<Union> allUnions() {
        return unions.values().stream().flatMap(List::stream).toList();
    }

    /** The division and all above it, nearest first; empty where the code is unknown on that day. */
    public List<Division> lineage(String code, LocalDate day) {
        List<Division> lineage = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<Division> next = division(code, day);
        while (next.isPresent() && seen.add(next.get().code())) {
            lineage.add(next.get());
            String parent = next.get().parent();
            next = parent == null ? Optional.empty() : division(parent, day);
        }
        return lineage;
    }

    /** True where {@code code} is {@code territory} or lies below it on that day. */
    public boolean isWithin(String code, String territory, LocalDate day) {
        return lineage(code, day).stream().anyMatch(d -> d.code().equals(territory));
    }
}
