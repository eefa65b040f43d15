package huizong.publishing;

/** How far a line of a level is indented: the total not at all. */
final class Depth {

    private Depth() {
    }

    static int of(String level) {
        return switch (level) {
            case "province", "line", "provincial" -> 1;
            case "prefecture" -> 2;
            case "county" -> 3;
            case "township", "enterprise" -> 4;
            default -> 0;
        };
    }
}
