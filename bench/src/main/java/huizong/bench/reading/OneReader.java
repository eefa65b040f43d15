package huizong.bench.reading;

import java.nio.file.Path;

/** One reader in a process of its own, so that no other has warmed it up: every pass's milliseconds, then what it saw. */
final class OneReader {

    private OneReader() {
    }

    public static void main(String[] arguments) throws Exception {
        Readers reader = Readers.valueOf(arguments[0]);
        Path file = Path.of(arguments[1]);
        String seen = "";
        for (int pass = 0; pass < Integer.parseInt(arguments[2]); pass++) {
            long start = System.nanoTime();
            seen = reader.read(file).toString();
            System.out.println((System.nanoTime() - start) / 1_000_000);
        }
        System.out.println(seen);
    }
}
