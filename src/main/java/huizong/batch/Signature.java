package huizong.batch;

/** Who does it and why: every act of the desk is signed. */
public record Signature(String by, String why) {

    public Signature {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("an act has a name and a reason");
        }
    }
}
