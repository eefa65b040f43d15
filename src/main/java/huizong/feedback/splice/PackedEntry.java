package huizong.feedback.splice;

/**
 * An entry of a zip as its directory has it.
 *
 * @param name   as text; {@code rawName} the bytes it is written with
 * @param flags  the general purpose bits
 * @param method 0 stored, 8 deflated; others can be copied but not read
 * @param time   time and day as they stand there, both in one number
 * @param crc    checksum of the unpacked bytes
 * @param packed bytes it takes in the file
 * @param size   bytes unpacked
 * @param at     where its own head begins in the file
 */
record PackedEntry(String name, byte[] rawName, int flags, int method, int time, long crc, long packed, long size, long at) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    /** Set where sizes and checksum stand behind the bytes instead of before them. */
    static final int SIZES_BEHIND = 8;
    private static final int ENCRYPTED = 1;

    boolean readable() {
        return (method == STORED || method == DEFLATED) && (flags & ENCRYPTED) == 0;
    }
}
