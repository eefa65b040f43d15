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

    SharedWork(Collection<T> pieces) {
        waiting = new ArrayDeque<>(pieces);
    }

    /** The next piece for the calling worker, in order; empty where none is left. */
    synchronized Optional<T> take() {
        Optional<T> next = Optional.ofNullable(waiting.poll());
        if (next.isPresent()) {
            busy.add(Thread.currentThread());
        } else {
            busy.remove(Thread.currentThread());
        }
        return next;
    }

    /** True where every piece was taken and nobody is at work on one any more. */
    synchronized boolean done() {
        return waiting.isEmpty() && busy.isEmpty();
    }
}
