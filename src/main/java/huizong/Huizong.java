package huizong;

/** Entry of the program: hands the command line to the faces in {@code cli}. */
public final class Huizong {

    private Huizong() {
    }

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
