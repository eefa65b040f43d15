package huizong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The office program that opens, computes and saves workbooks as a clerk's does; tests that need it are skipped without it. */
public final class LibreOffice {

    private static final long MINUTES = 10;
    /** Of a longer list it silently leaves out the end (about 250 arguments are read). */
    private static final int AT_ONCE = 120;

    private final Path folder;

    private LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** @param folder for its profile, of its own so that other copies are not disturbed */
    public static LibreOffice orSkip(Path folder) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
        if (!there) {
            System.out.println("skipped: there is no LibreOffice here (soffice is not on the PATH)");
        }
        Assumptions.assumeTrue(there, "no LibreOffice");
        return new LibreOffice(folder);
    }

    /**
     * Opens each file, computes it and saves it in another form; the results lie in {@code to} under the same names.
     *
     * @param form the ending, with the filter that writes it where it is not the usual one: xls:MS Excel 97
     */
    public List<Path> convert(List<Path> files, String form, Path to) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            call(files.subList(from, Math.min(files.size(), from + AT_ONCE)), form, to);
        }
        return files.stream().map(f -> to.resolve(f.getFileName().toString().replaceFirst("\\.[a-z]+$", "." + form.split(":")[0]))).toList();
    }

    private void call(List<Path> files, String form, Path to) {
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", form, "--outdir", to.toString()));
        files.forEach(f -> command.add(f.toString()));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile()).start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not convert: " + Files.readString(folder.resolve("soffice.log")));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
