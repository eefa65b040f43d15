package huizong.jobs;

import java.util.List;
import java.util.Optional;

/**
 * The codes a cell may hold. A cell may say the code, the label or {@code CODE 标签}.
 *
 * @param name name of a shared list under jobs/codes, or the column's own name
 * @param open true where a text outside the list is taken as it is
 */
public record CodeList(String name, List<Entry> entries, boolean open) {

    /** @param synonyms further spellings that mean the same */
    public record Entry(String code, String label, List<String> synonyms) {
    }

    public CodeList {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> byCode(String code) {
        return entries.stream().filter(e -> e.code().equals(code)).findFirst();
    }
}
