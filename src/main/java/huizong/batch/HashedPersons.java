package huizong.batch;

import huizong.decoding.PersonKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Persons' identifiers under the house's key; safe for several workers. */
final class HashedPersons implements PersonKey {

    private static final String METHOD = "HmacSHA256";

    private final ThreadLocal<Mac> macs;

    HashedPersons(byte[] key) {
        SecretKeySpec secret = new SecretKeySpec(key, METHOD);
        macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(METHOD + " is part of every Java", impossible);
        }
    }

    @Override
    public String hash(String identifier) {
        return HexFormat.of().formatHex(macs.get().doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
    }
}
