package huizong.feedback;

import huizong.catalogue.Level;

/** The colour of a level, on the unit's cells and on our sheet alike: red, orange, yellow, blue. */
public final class LevelColour {

    private LevelColour() {
    }

    /** Six hexadecimal digits. */
    public static String of(Level level) {
        return switch (level) {
            case REFUSE -> "FFC7CE";
            case HOLD -> "FFD9A8";
            case EXPLAIN -> "FFF2A8";
            case NOTE -> "DDEBF7";
        };
    }
}
