package huizong.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workbooks of the demonstration, as {@code input/sample} holds them. */
final class Demonstration {

    /** A day after all periods of the demonstration. */
    static final LocalDate NIGHT = LocalDate.of(2025, 11, 10);

    private static final Path FOLDER = Path.of("input/sample");

    private Demonstration() {
    }

    /** Paths below the folder, sorted. */
    static List<String> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).map(f -> FOLDER.relativize(f).toString()).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path file(String path) {
        return FOLDER.resolve(path);
    }

    /** In another order; only what one unit sends for one period stays in its own, for there the first one stands (X03). */
    static List<String> shuffled(long seed) {
        List<String> shuffled = new ArrayList<>(files());
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Iterator<String>> turns = files().stream().collect(Collectors.groupingBy(Demonstration::unitAndPeriod,
                TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), List::iterator)));
        return shuffled.stream().map(file -> turns.get(unitAndPeriod(file)).next()).toList();
    }

    private static String unitAndPeriod(String file) {
        return file.replaceFirst("(（.*）)?\\.xlsx$", "");
    }
}
