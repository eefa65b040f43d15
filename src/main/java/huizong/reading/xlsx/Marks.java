package huizong.reading.xlsx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Runs of letters found in bytes four or eight at a time. The array must reach eight bytes beyond the place asked for. */
final class Marks {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Marks() {
    }

    static int four(byte[] bytes, int at) {
        return (int) FOUR.get(bytes, at);
    }

    static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** The number that four letters make. */
    static int four(String letters) {
        return four(letters.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** The number that eight letters make. */
    static long eight(String letters) {
        return eight(letters.getBytes(StandardCharsets.US_ASCII), 0);
    }
}
