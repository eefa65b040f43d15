package huizong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What this process and the database server below it have used of the processors, noted every few milliseconds, so that it
 * can be asked for any stretch of time. On a machine shared with others it says more than a clock. Linux only; elsewhere
 * only this process is seen.
 */
final class Cpu implements AutoCloseable {

    private static final long BETWEEN_MILLISECONDS = 20;
    private static final long NANOSECONDS_PER_TICK = 10_000_000;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private final Path cluster;
    private final LongSupplier program;
    private final NavigableMap<Instant, Long> notes = new ConcurrentSkipListMap<>();
    private final Thread noting = new Thread(this::note, "cpu");
    private volatile boolean ended;

    /** @param cluster folder of the embedded server; it need not be there yet */
    Cpu(Path cluster) {
        this(cluster, ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())::getProcessCpuTime);
    }

    /** The same for another process in place of this one; nothing is noted of it once it has ended. */
    static Cpu of(Process process, Path cluster) {
        return new Cpu(cluster, () -> ticks(Long.toString(process.pid())));
    }

    private Cpu(Path cluster, LongSupplier program) {
        this.cluster = cluster;
        this.program = program;
        noting.setDaemon(true);
        noting.start();
    }

    private void note() {
        while (!ended) {
            notes.put(Instant.now(), nanoseconds());
            try {
                Thread.sleep(BETWEEN_MILLISECONDS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Used between two moments. */
    Duration between(Instant from, Instant to) {
        return Duration.ofNanos(at(to) - at(from));
    }

    private long at(Instant moment) {
        return (notes.floorEntry(moment) == null ? notes.firstEntry() : notes.floorEntry(moment)).getValue();
    }

    private long nanoseconds() {
        return program.getAsLong() + server();
    }

    private long server() {
        try {
            String postmaster = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).trim();
            try (Stream<ProcessHandle> children = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().children()) {
                return ticks(postmaster) + children.mapToLong(c -> ticks(Long.toString(c.pid()))).sum();
            }
        } catch (IOException | RuntimeException notThere) {
            return 0;
        }
    }

    /** Own time and that of children that have ended. */
    private static long ticks(String pid) {
        try {
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER; i <= CHILDREN_SYSTEM; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * NANOSECONDS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
