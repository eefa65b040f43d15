package huizong;

import huizong.cli.HuizongCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page shows of a terminal: lines typed after a dollar sign, and below each what is printed. */
public final class Transcript {

    private static final String PROMPT = "$ ";
    private static final String PROGRAM = "./huizong ";

    private Transcript() {
    }

    /** @param command as typed, without the prompt; @param expected the lines below it */
    public record Call(String command, List<String> expected) {

        /** The arguments for the program itself; empty where another program is called. */
        public List<String> arguments() {
            return command.startsWith(PROGRAM) ? List.of(command.substring(PROGRAM.length()).split(" ")) : List.of();
        }
    }

    /** What a call came to. */
    public record Printed(int status, String text) {
    }

    /** The calls of one block. */
    public static List<Call> calls(String block) {
        List<Call> calls = new ArrayList<>();
        for (String line : block.split("\n")) {
            if (line.startsWith(PROMPT)) {
                calls.add(new Call(line.substring(PROMPT.length()), new ArrayList<>()));
            } else {
                calls.get(calls.size() - 1).expected().add(line);
            }
        }
        return calls;
    }

    /** Calls the program in this process; lines are printed without blanks at their ends. */
    public static Printed call(List<String> arguments) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int status = HuizongCommand.execute(arguments.toArray(String[]::new));
            return new Printed(status, Arrays.stream(printed.toString(StandardCharsets.UTF_8).split("\n")).map(String::stripTrailing)
                    .map(line -> line + "\n").collect(Collectors.joining()));
        } finally {
            System.setOut(console);
        }
    }

    /** A line of three dots is any number of lines; dots at the end of a line are the rest of it. */
    public static Pattern pattern(List<String> expected) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected) {
            if (line.equals("...")) {
                pattern.append("(?:.*\n)*");
            } else if (line.endsWith(" ...")) {
                pattern.append(Pattern.quote(line.substring(0, line.length() - 4))).append(".*\n");
            } else {
                pattern.append(Pattern.quote(line.stripTrailing())).append('\n');
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
