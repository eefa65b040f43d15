package huizong.reading;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a workbook may at most be; over a limit it is refused with its reason.
 *
 * @param fileBytes     size of the file as it lies on disk
 * @param inflatedBytes size of all parts together when unpacked
 * @param inflateRatio  unpacked bytes per packed byte of a part larger than 1 MiB
 * @param entries       entries of the package
 * @param sheets        worksheets
 * @param rows          last row number with content
 * @param columns       last column with content
 * @param textBytes     all distinct texts of the workbook together
 */
public record ReadLimits(long fileBytes, long inflatedBytes, int inflateRatio, int entries, int sheets, int rows, int columns,
                         long textBytes) {

    public static final ReadLimits DEFAULT =
            new ReadLimits(256L << 20, 4L << 30, 400, 10_000, 256, 1_048_576, 1_024, 512L << 20);
    private static final String PREFIX = "HUIZONG_MAX_";

    /**
     * The limits of a deployment: the defaults but for those its environment names ({@code HUIZONG_MAX_ROWS} and so on).
     *
     * @throws IllegalArgumentException where one is no whole number above zero, naming it
     */
    public static ReadLimits of(Map<String, String> environment) {
        return new ReadLimits(setting(environment, "FILE_BYTES").orElse(DEFAULT.fileBytes),
                setting(environment, "INFLATED_BYTES").orElse(DEFAULT.inflatedBytes),
                small(environment, "INFLATE_RATIO", DEFAULT.inflateRatio), small(environment, "ENTRIES", DEFAULT.entries),
                small(environment, "SHEETS", DEFAULT.sheets), small(environment, "ROWS", DEFAULT.rows),
                small(environment, "COLUMNS", DEFAULT.columns), setting(environment, "TEXT_BYTES").orElse(DEFAULT.textBytes));
    }

    private static int small(Map<String, String> environment, String name, int otherwise) {
        return (int) Math.min(Integer.MAX_VALUE, setting(environment, name).orElse(otherwise));
    }

    private static OptionalLong setting(Map<String, String> environment, String name) {
        String value = environment.get(PREFIX + name);
        if (value == null || value.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            long limit = Long.parseLong(value.strip());
            if (limit > 0) {
                return OptionalLong.of(limit);
            }
        } catch (NumberFormatException notANumber) {
            // said below, as what is not above zero is
        }
        throw new IllegalArgumentException(PREFIX + name + "=" + value + " is no whole number above zero");
    }
}
