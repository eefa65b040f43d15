package huizong.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The label of a figure no column has: a word of the program with names from the job file, put into words where sentences are
 * made. {@code sum-of|案件职工明细|已付金额|案件编号} is the sum of a column over the rows of a sheet with the same key.
 *
 * @param word  lower-case letters, digits, hyphens, underscores and points
 * @param parts names of sheets and columns as on paper; never a bar
 */
public record ComposedLabel(String word, List<String> parts) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_.-]*");

    public ComposedLabel {
        parts = List.copyOf(parts);
    }

    public static ComposedLabel of(String word, String... parts) {
        return new ComposedLabel(word, Arrays.asList(parts));
    }

    /** As a fact carries it. */
    public String text() {
        return parts.isEmpty() ? word : word + "|" + String.join("|", parts.stream().map(p -> p.replace('|', '/')).toList());
    }

    /** The label if it is one of these; empty for labels as on paper. */
    public static Optional<ComposedLabel> in(String label) {
        String[] pieces = label.split("\\|", -1);
        return WORD.matcher(pieces[0]).matches()
                ? Optional.of(new ComposedLabel(pieces[0], Arrays.asList(pieces).subList(1, pieces.length))) : Optional.empty();
    }
}
