package huizong.decoding.cells;

import huizong.catalogue.Directory;
import huizong.catalogue.Fact;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Union;
import huizong.decoding.cells.RowValues.Held;
import huizong.decoding.words.Nearest;
import huizong.decoding.words.Wording;
import huizong.reading.Row;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Unions of the directory on the period's last day, by statistical code or by credit code; kept under the former. */
final class UnionCell implements CellDecoder {

    /** Looking for what is near costs; a sheet of wrong codes needs no more. */
    private static final int MOST_HINTS = 100;

    private final Directory directory;
    private final LocalDate day;
    private int hintsLeft = MOST_HINTS;

    UnionCell(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
    }

    @Override
    public void decode(Row row, int i, CellSlot slot) {
        CellText.of(row, i, slot).ifPresent(text -> {
            String first = Wording.stripped(text).split("[\\s\\u3000]", 2)[0];
            Optional<Union> union = directory.union(Wording.plain(first), day);
            union.ifPresentOrElse(u -> slot.object(Held.TEXT, u.code()),
                    () -> slot.unreadable(row, i, FindingCode.UNION, null, nearest(text)));
        });
    }

    private Fact[] nearest(String text) {
        if (hintsLeft-- <= 0) {
            return new Fact[0];
        }
        var titles = directory.unionsOn(day).stream()
                .collect(Collectors.toMap(Union::name, u -> u.code() + " " + u.name(), (one, other) -> one));
        directory.unionsOn(day).forEach(u -> titles.putIfAbsent(u.code(), u.code() + " " + u.name()));
        return Nearest.to(text, titles.keySet()).map(titles::get)
                .map(n -> new Fact[] {new Fact(Fact.Role.NEAREST, "", n, null)}).orElse(new Fact[0]);
    }
}
