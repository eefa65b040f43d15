package huizong.reading.xls;

import org.apache.poi.ss.util.NumberToTextConverter;

/** Numbers as the format keeps them, in binary, and as a spreadsheet would write them, with at most 15 digits. */
final class BiffNumber {

    private static final long EXACT = 1_000_000_000_000_000L;

    private BiffNumber() {
    }

    /** The bits of the number that is packed into four bytes: 30 bits, of an integer or of a fraction, perhaps of its hundredfold. */
    static long unpacked(int packed) {
        boolean integer = (packed & 2) != 0;
        double number = integer ? packed >> 2 : Double.longBitsToDouble((packed & 0xFFFF_FFFCL) << 32);
        return Double.doubleToRawLongBits((packed & 1) == 0 ? number : number / 100);
    }

    /** True where the bits are no number at all. */
    static boolean none(long bits) {
        double number = Double.longBitsToDouble(bits);
        return Double.isNaN(number) || Double.isInfinite(number);
    }

    static String text(long bits) {
        double number = Double.longBitsToDouble(bits);
        long whole = (long) number;
        return whole == number && Math.abs(whole) < EXACT ? Long.toString(whole) : NumberToTextConverter.toText(number);
    }
}
