package huizong.jobs.yaml;

import huizong.jobs.SourcePlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder jobs/ and what comes with the program; files are named as an author sees them: jobs/x.yaml. */
record JobFolder(Path directory, Problems problems) {

    private static final List<String> BUILT_IN = List.of("carry-over.yaml", "published-figures.yaml");

    /** @param name as in problems; @param text its content; @param path where it stands */
    record TextFile(String name, String text, Path path) {
    }

    /** The YAML files of a folder below, by name; none where there is no such folder. */
    List<TextFile> yamlFiles(String folder) {
        Path place = directory.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().flatMap(f -> read(f).stream()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<TextFile> file(String name) {
        Path path = directory.resolve(name);
        return Files.exists(path) ? read(path) : Optional.empty();
    }

    private Optional<TextFile> read(Path path) {
        String name = directory.getFileName() + "/" + directory.relativize(path).toString().replace('\\', '/');
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
            return Optional.of(new TextFile(name, text, path));
        } catch (CharacterCodingException notUtf8) {
            problems.add(new SourcePlace(name, 1, 1), "not UTF-8");
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The job files that are part of every catalogue. */
    static List<TextFile> builtIn() {
        return BUILT_IN.stream().map(name -> {
            try (InputStream in = JobFolder.class.getResourceAsStream("/huizong/built-in/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource huizong/built-in/" + name);
                }
                return new TextFile("built-in/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8), Path.of("built-in", name));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }).toList();
    }
}
