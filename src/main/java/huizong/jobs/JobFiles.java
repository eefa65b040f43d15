package huizong.jobs;

import huizong.jobs.yaml.CatalogueReader;
import java.nio.file.Path;
import java.util.List;

/** Loads everything under jobs/ together with the built-in jobs; says all problems of all files at once. */
public final class JobFiles {

    private JobFiles() {
    }

    /**
     * @param jobsDirectory the folder with {@code <job>.yaml}, codes/, directory/, rounds.csv and calendar.csv; files that
     *                      are not there are empty
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static LoadResult load(Path jobsDirectory) {
        return new CatalogueReader(jobsDirectory).read();
    }

    /**
     * The jobs together with the examples of their rules, {@code examples/<job>.yaml}; places, unions and event rounds that only
     * examples need stand in {@code examples/directory/} and {@code examples/rounds.csv}.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static ExamplesResult examples(Path jobsDirectory) {
        return new CatalogueReader(jobsDirectory).readExamples(List.of());
    }

    /**
     * The same, and what a further folder holds: files of the same form, for goldens.
     *
     * @param further a folder of {@code <job>.yaml}, with or without a further part of the name: {@code <job>.more.yaml}
     */
    public static ExamplesResult examples(Path jobsDirectory, Path further) {
        return new CatalogueReader(jobsDirectory).readExamples(List.of(further));
    }
}
