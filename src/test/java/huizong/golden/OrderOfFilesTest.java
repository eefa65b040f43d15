package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both jobs, two years, duplicates and revisions: whoever comes first and however many work, the end is the same. */
class OrderOfFilesTest {

    @TempDir
    private Path home;

    private List<String> picture(String name, List<String> files, int workers) {
        NightFixture night = new NightFixture(home.resolve(name)).workers(workers);
        files.forEach(file -> night.send(file, Demonstration.file(file)));
        night.night(Demonstration.NIGHT);
        return RegisterPicture.of(night.database());
    }

    @Test
    void neither_the_order_of_files_nor_the_number_of_workers_changes_anything() {
        List<String> alone = picture("one", Demonstration.files(), 1);

        assertThat(alone).hasSizeGreaterThan(500);
        assertThat(differing(alone, picture("four", Demonstration.shuffled(1), 4))).isEmpty();
        assertThat(differing(alone, picture("two", Demonstration.shuffled(2), 2))).isEmpty();
    }

    /** The lines only one of two pictures has; all of them where only the order differs. */
    private static List<String> differing(List<String> one, List<String> other) {
        List<String> lines = new ArrayList<>(one);
        other.forEach(line -> {
            if (!lines.remove(line)) {
                lines.add("only the other: " + line);
            }
        });
        return lines.isEmpty() && !one.equals(other) ? other : lines;
    }
}
