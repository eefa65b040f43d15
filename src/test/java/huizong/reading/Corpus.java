package huizong.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Workbooks written by all kinds of software, where they lie beside the project; they are no part of it. */
public final class Corpus {

    private static final Path FOLDER =
            Path.of(System.getProperty("huizong.corpus", System.getenv().getOrDefault("HUIZONG_CORPUS", "../shared/corpus")), "poi");

    private Corpus() {
    }

    public static boolean present() {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("no corpus of workbooks at " + FOLDER + ": set HUIZONG_CORPUS=<folder> (or -Dhuizong.corpus) to read them too");
            return false;
        }
        return true;
    }

    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    public static List<Path> files(String... endings) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
