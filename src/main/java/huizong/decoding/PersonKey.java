package huizong.decoding;

/** The key of the house that turns a person's identifier into a hash nobody can turn back. */
@FunctionalInterface
public interface PersonKey {

    /**
     * HMAC-SHA256 in lower-case hex: equal for equal identifiers under one key.
     *
     * @param identifier a resident ID or another identifier, in capitals, half width and without white space
     */
    String hash(String identifier);
}
