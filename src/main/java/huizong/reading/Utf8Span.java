package huizong.reading;

/** Where the bytes of a text lie, lent like the row they belong to; filled again and again. */
public final class Utf8Span {

    private byte[] bytes = new byte[0];
    private int from;
    private int length;

    public void at(byte[] in, int start, int count) {
        bytes = in;
        from = start;
        length = count;
    }

    /** The array they lie in; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int length() {
        return length;
    }
}
