package huizong.intake;

import java.util.Locale;

/** Something in the drop folder that cannot be taken in; the desk reads it in the morning report. */
public record Passed(String path, Reason reason, String detail) {

    public enum Reason {
        /** A link that leads out of the drop folder, or nowhere. */
        LINK_OUTSIDE,
        /** The system does not let us read it. */
        UNREADABLE,
        /** A zip that is damaged. */
        BAD_ZIP,
        ENCRYPTED_ZIP,
        /** A zip without a file in it. */
        EMPTY_ZIP,
        /** A zip over a limit; the detail says of what and over which. */
        LARGE_ZIP,
        /** A zip in a zip in a zip in a zip. */
        DEEP_ZIP,
        /** An entry of a zip whose name leads out of it. */
        UNSAFE_NAME,
        /** It changed between the two looks: somebody is still writing it; the next run's. */
        UNSETTLED;

        /** {@code link-outside}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
