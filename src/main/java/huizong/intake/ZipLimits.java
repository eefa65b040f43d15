package huizong.intake;

/**
 * How large a zip of workbooks may be.
 *
 * @param entries    files in it
 * @param entryBytes of one file when unpacked
 * @param allBytes   of all together when unpacked
 */
record ZipLimits(int entries, long entryBytes, long allBytes) {

    static final ZipLimits DEFAULT = new ZipLimits(10_000, 256L << 20, 4L << 30);
}
