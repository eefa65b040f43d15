package huizong.batch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Pieces of one step's work that several workers take, each in transactions of its own. A worker has done its piece when it comes for
 * the next one: by then the transaction is committed.
 *
 * @param <T> a piece
 */
final class SharedWork<T> {

    private final Deque<T> waiting;
    private final Set<Thread> busy = new HashSet<>();
    private boolean ended;

    SharedWork(Collection<T> pieces) {
        waiting = new ArrayDeque<>(pieces);
    }

    /**
     * The next piece for the calling worker, in order; empty where none is left.
     *
     * @param end done once, by the worker who finds that no piece is left and nobody is at work on one any more
     */
    synchronized Optional<T> take(Runnable end) {
        Optional<T> next = Optional.ofNullable(waiting.poll());
        if (next.isPresent()) {
            busy.add(Thread.currentThread());
            return next;
        }
        busy.remove(Thread.currentThread());
        if (busy.isEmpty() && !ended) {
            ended = true;
            end.run();
        }
        return next;
    }
}
