package huizong.reading;

/**
 * What a workbook may at most be; over a limit it is refused with its reason.
 *
 * @param fileBytes     size of the file as it lies on disk
 * @param inflatedBytes size of one part when unpacked
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
            new ReadLimits(256L << 20, 2L << 30, 400, 10_000, 256, 1_048_576, 1_024, 512L << 20);
}
