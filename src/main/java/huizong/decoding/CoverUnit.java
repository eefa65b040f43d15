package huizong.decoding;

import huizong.catalogue.Directory;
import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Level;
import huizong.catalogue.Union;
import huizong.decoding.heads.CoverField;
import huizong.decoding.heads.CoverGrid;
import huizong.decoding.words.Nearest;
import huizong.decoding.words.Wording;
import huizong.jobs.FormDefinition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cover's unit: known to the directory on the period's last day, allowed to send the form, and like its description. */
final class CoverUnit {

    private final CoverGrid grid;
    private final CoverFaults faults;
    private final Directory directory;
    private final LocalDate day;

    CoverUnit(CoverGrid grid, CoverFaults faults, Directory directory, LocalDate day) {
        this.grid = grid;
        this.faults = faults;
        this.directory = directory;
        this.day = day;
    }

    @Nullable Union read(@Nullable FormDefinition form) {
        Optional<Union> unit = grid.text(CoverField.SUBMITTER_CODE).map(Wording::plain).flatMap(c -> directory.union(c, day));
        if (unit.isEmpty()) {
            faults.refuse(CoverField.SUBMITTER_CODE, FindingCode.UNKNOWN_UNIT, CoverFacts.nearest(nearest()));
            return null;
        }
        if (form != null && !form.allowed().isEmpty() && !form.allowed().contains(unit.get().level())) {
            faults.refuse(CoverField.SUBMITTER_CODE, FindingCode.NOT_ALLOWED_UNIT,
                    new Fact(Fact.Role.EXPECTED, "", form.allowed().stream().sorted().map(l -> l.chinese())
                            .collect(Collectors.joining("、")), null),
                    new Fact(Fact.Role.DETAIL, "", unit.get().level().chinese(), null));
        }
        compare(unit.get());
        return unit.get();
    }

    /** What else the cover says of the unit should be what the directory says: the directory counts, the difference is told. */
    private void compare(Union unit) {
        differs(CoverField.SUBMITTER_NAME, Level.NOTE, unit.name(), "");
        differs(CoverField.SUBMITTER_LEVEL, Level.NOTE, unit.level().chinese(), unit.level().name());
        differs(CoverField.SUBMITTER_LINE, Level.NOTE, unit.line().chinese(), unit.line().name());
        if (unit.division() != null) {
            String name = directory.division(unit.division(), day).map(d -> d.name()).orElse("");
            differs(CoverField.DIVISION_CODE, Level.HOLD, unit.division(), unit.division() + name);
        }
    }

    private void differs(CoverField field, Level level, String expected, String otherSpelling) {
        Optional<String> text = grid.text(field).map(Wording::plain);
        boolean same = text.isEmpty() || text.get().equals(Wording.plain(expected)) || text.get().equals(Wording.plain(otherSpelling))
                || text.get().equals(Wording.plain(otherSpelling + expected));
        if (!same) {
            faults.tell(level, field, FindingCode.COVER_FIELD, new Fact(Fact.Role.EXPECTED, "", expected, null));
        }
    }

    /** The union of the same name, else the one with the nearest code, as {@code code name}. */
    private Optional<String> nearest() {
        Map<String, Union> known = new HashMap<>();
        directory.unionsOn(day).forEach(u -> {
            known.put(u.name(), u);
            known.put(u.code(), u);
        });
        return grid.text(CoverField.SUBMITTER_NAME).flatMap(n -> Nearest.to(n, known.keySet()))
                .or(() -> grid.text(CoverField.SUBMITTER_CODE).flatMap(c -> Nearest.to(c, known.keySet())))
                .map(known::get).map(u -> u.code() + " " + u.name());
    }
}
