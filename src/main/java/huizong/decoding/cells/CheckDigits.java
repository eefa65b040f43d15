package huizong.decoding.cells;

/** The check characters of the national standards. */
public final class CheckDigits {

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_MODULUS = 31;
    private static final String RESIDENT_CHECKS = "10X98765432";

    private CheckDigits() {
    }

    /** GB 32100-2015: 18 characters, the last one the check over the others with weights 3^i modulo 31. */
    public static boolean creditCode(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % CREDIT_MODULUS;
        }
        return CREDIT_ALPHABET.indexOf(code.charAt(17)) == (CREDIT_MODULUS - sum % CREDIT_MODULUS) % CREDIT_MODULUS;
    }

    /** GB 11643: 17 digits with a possible birth date, and the check over them with weights 2^(17-i) modulo 11. */
    public static boolean residentNumber(String number) {
        if (number.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * ((1 << 17 - i) % 11);
        }
        return TypedDate.day(number.substring(6, 14)).isPresent() && RESIDENT_CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}
