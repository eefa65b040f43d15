package huizong.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads another stream ahead in a thread of its own, a few pieces at most; what that thread meets is thrown where its bytes would come. */
final class AheadStream extends BlockStream {

    private static final int PIECE = 256 << 10;
    private static final int PIECES = 4;

    /** Some bytes, or what came instead of them; no bytes at all at the end. */
    private record Piece(byte[] bytes, int length, @Nullable Throwable problem) {
    }

    private final InputStream source;
    private final BlockingQueue<Piece> filled = new ArrayBlockingQueue<>(PIECES);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(PIECES + 2);
    private final Thread thread;
    private Piece current = new Piece(new byte[0], 0, null);
    private int at;
    private boolean ended;

    AheadStream(InputStream source) {
        this.source = source;
        thread = new Thread(this::unpack, "unpacking");
        thread.setDaemon(true);
        thread.start();
    }

    private void unpack() {
        try {
            Piece piece = piece();
            filled.put(piece);
            while (piece.length() > 0) {
                piece = piece();
                filled.put(piece);
            }
        } catch (InterruptedException noLongerWanted) {
            // the reader has closed this stream: nobody waits for more
        }
    }

    private Piece piece() {
        byte[] recycled = empty.poll();
        byte[] bytes = recycled == null ? new byte[PIECE] : recycled;
        try {
            return new Piece(bytes, source.readNBytes(bytes, 0, bytes.length), null);
        } catch (IOException | RuntimeException | OutOfMemoryError problem) {
            return new Piece(bytes, 0, problem);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (at == current.length() && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        int some = Math.min(length, current.length() - at);
        System.arraycopy(current.bytes(), at, into, from, some);
        at += some;
        return some;
    }

    private void next() throws IOException {
        empty.offer(current.bytes().length == 0 ? new byte[PIECE] : current.bytes());
        try {
            current = filled.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
        at = 0;
        ended = current.length() == 0;
        Throwable problem = current.problem();
        if (problem instanceof IOException broken) {
            throw broken;
        } else if (problem instanceof RuntimeException refused) {
            throw refused;
        } else if (problem instanceof Error error) {
            throw error;
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            filled.clear();
            try {
                thread.join(10);
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
