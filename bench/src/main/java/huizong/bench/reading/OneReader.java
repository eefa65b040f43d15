package huizong.bench.reading;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * One reader in a process of its own, so that no other has warmed it up: for every pass its milliseconds and, of these, those some
 * core worked for it; then what it saw.
 */
final class OneReader {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private OneReader() {
    }

    public static void main(String[] arguments) throws Exception {
        Readers reader = Readers.valueOf(arguments[0]);
        Path file = Path.of(arguments[1]);
        String seen = "";
        for (int pass = 0; pass < Integer.parseInt(arguments[2]); pass++) {
            long start = System.nanoTime();
            long worked = SYSTEM.getProcessCpuTime();
            seen = reader.read(file).toString();
            System.out.println((System.nanoTime() - start) / 1_000_000 + " " + (SYSTEM.getProcessCpuTime() - worked) / 1_000_000);
        }
        System.out.println(seen);
    }
}
