package huizong;

import huizong.cli.HuizongCommand;

/** Entry of the program: hands the command line to the faces in {@code cli}. */
public final class Huizong {

    private Huizong() {
    }

    public static void main(String[] arguments) {
        System.exit(HuizongCommand.execute(arguments));
    }
}
