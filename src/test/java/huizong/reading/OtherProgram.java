package huizong.reading;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Python of this machine that writes workbooks, where there is one. */
final class OtherProgram {

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
