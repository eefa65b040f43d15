package huizong.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder files are dropped into. A file is taken when two looks see it with the same size and time; samples at once.
 * What cannot be taken is said, never thrown; nothing is changed here.
 */
public final class DropFolder {

    private static final String PROCESSED = "processed";
    private static final String SAMPLE = "sample/";

    private final Path folder;
    private final Pause pause;
    private final ZipUnpacking unpacking;

    /**
     * @param folder  the drop folder
     * @param pause   between the two looks
     * @param working where zips are unpacked; the files of an earlier gathering are thrown away
     */
    public DropFolder(Path folder, Pause pause, Path working) {
        this.folder = folder;
        this.pause = pause;
        unpacking = new ZipUnpacking(working, ZipLimits.of(System.getenv()));
    }

    /** Looks twice and gathers what has come to rest. A missing folder holds nothing. */
    public Gathered gather() {
        unpacking.clear();
        List<Passed> passed = new ArrayList<>();
        Look first = look(new ArrayList<>());
        Look second = first;
        if (first.files().keySet().stream().anyMatch(path -> !path.startsWith(SAMPLE))) {
            pause.take();
            second = look(passed);
        } else {
            first = second = look(passed);
        }
        List<Arrival> arrivals = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        for (Map.Entry<String, Look.Seen> file : new TreeMap<>(second.files()).entrySet()) {
            if (file.getKey().startsWith(SAMPLE) || second.rested(first, file.getKey())) {
                take(arrival(file.getKey(), file.getValue()), arrivals, passed);
            } else {
                unsettled.add(file.getKey());
            }
        }
        arrivals.sort(Comparator.comparing(DropFolder::order).thenComparing(Arrival::path));
        passed.sort(Comparator.comparing(Passed::path));
        return new Gathered(arrivals, passed, unsettled);
    }

    /** By time; the samples before all else and by path alone, for their time is only when they were copied here. */
    private static Instant order(Arrival arrival) {
        return arrival.sample() ? Instant.MIN : arrival.receivedAt();
    }

    private Arrival arrival(String path, Look.Seen seen) {
        Path content = folder.resolve(path);
        return new Arrival(path, content.getFileName().toString(), content, seen.size(), null, path.startsWith(SAMPLE),
                seen.modified());
    }

    private void take(Arrival file, List<Arrival> arrivals, List<Passed> passed) {
        if (!Files.isReadable(file.content())) {
            passed.add(new Passed(file.path(), Passed.Reason.UNREADABLE, ""));
        } else if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            Unpacked unpacked = unpacking.unpack(file);
            arrivals.addAll(unpacked.arrivals());
            passed.addAll(unpacked.passed());
        } else {
            arrivals.add(file);
        }
    }

    private Look look(List<Passed> passed) {
        Map<String, Look.Seen> files = new TreeMap<>();
        try {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Looking(files, passed));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot look into " + folder, broken);
        }
        return new Look(files);
    }

    private final class Looking extends SimpleFileVisitor<Path> {

        private final Map<String, Look.Seen> files;
        private final List<Passed> passed;

        Looking(Map<String, Look.Seen> files, List<Passed> passed) {
            this.files = files;
            this.passed = passed;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String path = relative(directory);
            boolean hidden = !path.isEmpty() && directory.getFileName().toString().startsWith(".");
            return hidden || path.equals(PROCESSED) || path.endsWith("__MACOSX") ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (IgnoredNames.ignored(file.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                link(file);
            } else if (attributes.isRegularFile()) {
                seen(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void link(Path file) throws IOException {
            if (!Files.exists(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
                passed.add(new Passed(relative(file), Passed.Reason.LINK_OUTSIDE, Files.readSymbolicLink(file).toString()));
            } else if (Files.isRegularFile(file)) {
                seen(file, Files.readAttributes(file, BasicFileAttributes.class));
            }
        }

        private void seen(Path file, BasicFileAttributes attributes) {
            files.put(relative(file), new Look.Seen(attributes.size(), Look.time(attributes.lastModifiedTime())));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException refused) {
            passed.add(new Passed(relative(file), Passed.Reason.UNREADABLE, refused.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException refused) {
            if (refused != null) {
                passed.add(new Passed(relative(directory), Passed.Reason.UNREADABLE, refused.getClass().getSimpleName()));
            }
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            return folder.relativize(path).toString().replace(java.io.File.separatorChar, '/');
        }
    }
}
