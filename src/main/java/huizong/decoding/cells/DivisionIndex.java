package huizong.decoding.cells;

import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.decoding.words.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The divisions of one day by code and by name; made once and used for all workbooks whose codes must hold on that day.
 *
 * @param byName as compared, only names that one division alone has
 */
public record DivisionIndex(Directory directory, LocalDate day, Map<String, Division> byCode, Map<String, Division> byName) {

    public static DivisionIndex of(Directory directory, LocalDate day) {
        Map<String, Division> byCode = new HashMap<>();
        Map<String, Division> byName = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Division division : directory.divisionsOn(day)) {
            byCode.put(division.code(), division);
            String name = Wording.plain(division.name());
            if (byName.put(name, division) != null) {
                shared.add(name);
            }
        }
        shared.forEach(byName::remove);
        return new DivisionIndex(directory, day, byCode, byName);
    }
}
