package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.JobCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jobs with one passage of one file changed, as their author would edit it. */
final class EditedJobs {

    private EditedJobs() {
    }

    /** @param file below jobs/; @param folder where the changed jobs are put */
    static JobCatalogue of(Path folder, String file, String from, String to) {
        try (var files = Files.walk(Path.of("jobs"))) {
            for (Path original : files.toList()) {
                Path target = folder.resolve(Path.of("jobs").relativize(original).toString());
                if (Files.isDirectory(original)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(original, target);
                }
            }
            Path changed = folder.resolve(file);
            String text = Files.readString(changed);
            assertThat(text).contains(from);
            Files.writeString(changed, text.replace(from, to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return NightFixture.catalogueOf(folder);
    }
}
