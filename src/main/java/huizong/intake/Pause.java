package huizong.intake;

/** Lets time pass between the two looks. */
@FunctionalInterface
public interface Pause {

    void take();

    /** Waits really. @param duration long enough for a copying program to write something, a few seconds */
    static Pause of(java.time.Duration duration) {
        return () -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while looking at the drop folder", stopped);
            }
        };
    }
}
