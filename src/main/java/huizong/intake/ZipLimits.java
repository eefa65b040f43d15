package huizong.intake;

import java.util.Map;

/**
 * How large a zip of workbooks may be, with the zips in it.
 *
 * @param entries    files in it
 * @param entryBytes of one file when unpacked
 * @param allBytes   of all together when unpacked
 */
record ZipLimits(int entries, long entryBytes, long allBytes) {

    static final ZipLimits DEFAULT = new ZipLimits(10_000, 256L << 20, 4L << 30);
    private static final String PREFIX = "HUIZONG_MAX_ZIP_";

    /**
     * The limits of a deployment: the defaults but for those its environment names.
     *
     * @throws IllegalArgumentException where one is no whole number above zero, naming it
     */
    static ZipLimits of(Map<String, String> environment) {
        return new ZipLimits((int) Math.min(Integer.MAX_VALUE, setting(environment, "ENTRIES", DEFAULT.entries)),
                setting(environment, "ENTRY_BYTES", DEFAULT.entryBytes), setting(environment, "BYTES", DEFAULT.allBytes));
    }

    private static long setting(Map<String, String> environment, String name, long otherwise) {
        String value = environment.getOrDefault(PREFIX + name, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,18}") && Long.parseLong(value) > 0) {
            return Long.parseLong(value);
        }
        throw new IllegalArgumentException(PREFIX + name + "=" + value + " is no whole number above zero");
    }
}
