package huizong.reading.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stream read ahead by another thread gives the same bytes, the same faults, and leaves no thread behind. */
class AheadStreamTest {

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static final class Failing extends InputStream {

        @Override
        public int read() {
            throw new UnreadableSheetException(RefusalReason.ZIP_BOMB, "part");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return read();
        }
    }

    @Test
    void gives_the_bytes_of_its_source() throws IOException {
        for (int count : new int[] {0, 1, 256 << 10, 3_000_000}) {
            try (InputStream ahead = new AheadStream(new ByteArrayInputStream(bytes(count)))) {
                assertThat(ahead.readAllBytes()).isEqualTo(bytes(count));
                assertThat(ahead.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void throws_what_its_source_throws() throws IOException {
        try (InputStream ahead = new AheadStream(new SequenceInputStream(new ByteArrayInputStream(bytes(600_000)), new Failing()))) {
            assertThatThrownBy(ahead::readAllBytes).isInstanceOf(UnreadableSheetException.class).hasMessage("part");
        }
    }

    @Test
    void leaves_no_thread_behind_when_closed_early() throws IOException {
        try (InputStream ahead = new AheadStream(new ByteArrayInputStream(bytes(20_000_000)))) {
            assertThat(ahead.read(new byte[10], 0, 10)).isEqualTo(10);
        }
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("unpacking");
    }
}
