package huizong.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine that writes workbooks, where there is one. */
public final class OtherProgram {

    private OtherProgram() {
    }

    /** A Python that has the module; null, and said, where there is none. */
    static String pythonWith(String module) {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (run(List.of(python, "-c", "import " + module))) {
                return python;
            }
        }
        System.out.println("no Python with " + module + ": what it writes is not read here");
        return null;
    }

    /** Whether LibreOffice is here; said where it is not. */
    public static boolean libreOffice() {
        boolean present = run(List.of("soffice", "--version"));
        if (!present) {
            System.out.println("no LibreOffice: what it writes is not read here");
        }
        return present;
    }

    /** Converts files by LibreOffice, with a profile of its own so that no other one is disturbed. */
    public static void convert(String to, Path folder, List<Path> files) {
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", to, "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        if (!run(command)) {
            throw new AssertionError("LibreOffice failed: " + command);
        }
    }

    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
