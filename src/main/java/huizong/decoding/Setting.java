package huizong.decoding;

import huizong.catalogue.Cover;
import huizong.catalogue.Directory;
import huizong.catalogue.Union;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook's cells are read against: its cover, the directory, the key for persons.
 *
 * @param directory holds divisions and unions of all days; asked for the period's last one
 */
public record Setting(Cover cover, Directory directory, PersonKey personKey) {

    /** The day on which codes must hold: the period's last. */
    public LocalDate day() {
        return cover.period().last();
    }

    /** The division the submitter is responsible for; null where it has none (industrial line): any place is then its own. */
    public @Nullable String territory() {
        Optional<Union> submitter = directory.union(cover.unit(), day());
        return submitter.map(Union::division).orElse(null);
    }
}
