package huizong.decoding.cells;

import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.Fact;
import huizong.decoding.words.Nearest;
import huizong.decoding.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Look-ups of one workbook among the divisions of its day: by code, {@code CODE 名称}, or a name only one of them has. */
final class DivisionBook {

    private static final Pattern CODE_FIRST = Pattern.compile("(\\d{4}(?:\\d{2}|Z\\d)(?:\\d{3})?)(\\D.*)?");

    /** Looking for what is near costs; a sheet of wrong codes needs no more. */
    private static final int MOST_HINTS = 200;

    private final Directory directory;
    private final LocalDate day;
    private final Map<String, Division> byCode;
    private final Map<String, Division> byName;
    private int hintsLeft = MOST_HINTS;

    DivisionBook(DivisionIndex index) {
        directory = index.directory();
        day = index.day();
        byCode = index.byCode();
        byName = index.byName();
    }

    /** The division a text means on the day; empty where none does, or where code and name contradict each other. */
    Optional<Division> division(String text) {
        String plain = Wording.plain(text);
        Matcher m = CODE_FIRST.matcher(plain);
        if (!m.matches()) {
            return Optional.ofNullable(byName.get(plain));
        }
        String name = m.group(2) == null ? "" : m.group(2).replaceAll("^[-_:、(]+|\\)$", "");
        return Optional.ofNullable(byCode.get(m.group(1)))
                .filter(d -> name.isEmpty() || Wording.plain(d.name()).equals(name));
    }

    boolean isWithin(String code, String territory) {
        return directory.isWithin(code, territory, day);
    }

    /** {@code 630102 城东区}. */
    String title(String code) {
        Division division = byCode.get(code);
        return division == null ? code : code + " " + division.name();
    }

    /** What may have been meant: the successor of a division that has ended, else the nearest code or name. */
    Fact[] hints(String text) {
        String plain = Wording.plain(text);
        List<Fact> facts = new ArrayList<>();
        if (hintsLeft-- <= 0) {
            return new Fact[0];
        }
        directory.allDivisions().stream().filter(d -> d.code().equals(plain) && d.successor() != null).findFirst()
                .ifPresent(d -> facts.add(new Fact(Fact.Role.NEAREST, "", title(String.valueOf(d.successor())), null)));
        if (facts.isEmpty()) {
            nearest(plain).ifPresent(n -> facts.add(new Fact(Fact.Role.NEAREST, "", n, null)));
        }
        return facts.toArray(Fact[]::new);
    }

    private Optional<String> nearest(String plain) {
        if (plain.matches("\\d{12}") && byCode.containsKey(plain.substring(0, 9))) {
            return Optional.of(title(plain.substring(0, 9)));
        }
        if (plain.matches("\\d{9,12}") && byCode.containsKey(plain.substring(0, 6))) {
            return Optional.of(title(plain.substring(0, 6)));
        }
        if (plain.matches("\\d+.*")) {
            return Nearest.to(plain, byCode.keySet()).map(this::title);
        }
        return Nearest.to(plain, byName.keySet()).map(byName::get).map(d -> title(d.code()));
    }
}
