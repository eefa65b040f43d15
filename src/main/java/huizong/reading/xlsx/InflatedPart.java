package huizong.reading.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** A part unpacked from bytes that all lie in memory, straight to where they are wanted. Fails as the streams of the library do. */
final class InflatedPart extends BlockStream {

    private static final byte[] ONE_MORE = new byte[1];

    private final Inflater inflater;
    private final Consumer<Inflater> done;
    private boolean padded;
    private boolean closed;

    /** @param inflater that has its input; @param done gets it back at the end */
    InflatedPart(Inflater inflater, Consumer<Inflater> done) {
        this.inflater = inflater;
        this.done = done;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        if (length == 0) {
            return 0;
        }
        try {
            int read = inflater.inflate(into, from, length);
            while (read == 0) {
                if (inflater.finished() || inflater.needsDictionary()) {
                    return -1;
                }
                more();
                read = inflater.inflate(into, from, length);
            }
            return read;
        } catch (DataFormatException damage) {
            throw new ZipException(damage.getMessage() == null ? "Invalid ZLIB data format" : damage.getMessage());
        }
    }

    /** A byte that is not there is what some data needs to come to its end. */
    private void more() throws IOException {
        if (padded || !inflater.needsInput()) {
            throw new EOFException("Unexpected end of ZLIB input stream");
        }
        padded = true;
        inflater.setInput(ONE_MORE);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            done.accept(inflater);
        }
    }
}
