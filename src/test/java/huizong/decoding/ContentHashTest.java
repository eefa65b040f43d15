package huizong.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.decoding.cells.RowValues;
import huizong.decoding.cells.RowValues.Held;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The hash of a content is kept in the register for ever: it is SHA-256 over every value, framed by its kind or length. */
class ContentHashTest {

    private final ByteBuffer hashed = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hashed.put((byte) 2).putLong(bytes.length).put(bytes);
    }

    private String sha256() throws NoSuchAlgorithmException {
        byte[] all = Arrays.copyOf(hashed.array(), hashed.position());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    }

    private static String of(RowValues values, int rows) {
        ContentHash hash = new ContentHash();
        for (int row = 0; row < rows; row++) {
            hash.add(values);
        }
        return hash.hex();
    }

    @Test
    void is_made_of_every_value_with_its_kind() throws NoSuchAlgorithmException {
        RowValues values = new RowValues(6);
        values.whole(0, -7);
        values.scaled(1, 12_345, 2);
        values.object(2, Held.TEXT, "é案a𠀀");
        values.object(3, Held.DATE, LocalDate.of(2025, 4, 9));
        values.blank(4, Mark.DASH);
        values.object(5, Held.DECIMAL, new BigDecimal("12345678901234567890.5"));
        for (int row = 0; row < 300; row++) {
            hashed.put((byte) 1).putLong(-7).put((byte) 19).putLong(12_345);
            text("é案a𠀀");
            text("2025-04-09");
            hashed.put((byte) 3).putLong(1);
            text("12345678901234567890.5");
            hashed.put((byte) 30);
        }
        assertThat(of(values, 300)).isEqualTo(sha256());
    }

    @Test
    void takes_texts_of_any_length() throws NoSuchAlgorithmException {
        RowValues values = new RowValues(2);
        values.object(0, Held.TEXT, "长".repeat(5_000));
        values.object(1, Held.TEXT, "短".repeat(1_300));
        for (int row = 0; row < 3; row++) {
            text("长".repeat(5_000));
            text("短".repeat(1_300));
            hashed.put((byte) 30);
        }
        assertThat(of(values, 3)).isEqualTo(sha256());
    }
}
