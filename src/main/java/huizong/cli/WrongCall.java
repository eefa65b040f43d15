package huizong.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is wrong with a call, as sentences in the language asked for: what is missing or not known, then what to write instead. */
final class WrongCall {

    private final CommandLine line;
    private final Texts texts;

    private WrongCall(CommandLine line) {
        this.line = line;
        this.texts = Texts.of(line.getResourceBundle());
    }

    static int tell(CommandLine.ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        new WrongCall(wrong.getCommandLine()).sentences(wrong).forEach(err::println);
        err.flush();
        return ExitStatus.WRONG_CALL.code();
    }

    private Stream<String> sentences(CommandLine.ParameterException wrong) {
        return Stream.concat(what(wrong), Stream.of(texts.of("call.see-help", line.getCommandSpec().qualifiedName())));
    }

    private Stream<String> what(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing.getMissing().stream().map(a -> texts.of("call.missing", described(a)));
        } else if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        } else if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
            return Stream.of(texts.of("call.twice", name(twice.getOverwritten())));
        }
        ArgSpec argument = wrong.getArgSpec();
        return argument == null || wrong.getValue() == null ? Stream.of(texts.of("call.wrong", wrong.getMessage())) : Stream.of(value(argument, wrong.getValue()));
    }

    private Stream<String> unmatched(CommandLine.UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        boolean command = !line.getSubcommands().isEmpty() && !first.startsWith("-");
        String unknown = texts.of(first.startsWith("-") ? "call.unknown-option" : command ? "call.unknown-command" : "call.unknown-argument", first);
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty() ? Stream.of(unknown) : Stream.of(unknown, texts.of("call.near", String.join(texts.of("call.or"), near)));
    }

    /** A value that cannot be read as what it should be, with the values there are where they can be listed. */
    private String value(ArgSpec argument, String value) {
        List<String> known = argument.type().isEnum() ? Stream.of(argument.type().getEnumConstants()).map(Object::toString).toList() : List.of();
        return known.isEmpty() ? texts.of("call.value", value, described(argument))
                : texts.of("call.value-of", value, name(argument), String.join(texts.of("call.or"), known));
    }

    /** {@code --period PERIOD(统计期)}. */
    private String described(ArgSpec argument) {
        String meaning = Stream.of(argument.description()).collect(Collectors.joining(" ")).strip();
        return meaning.isEmpty() ? name(argument) : texts.of("call.named", name(argument), meaning);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? (option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())).strip()
                : argument.paramLabel();
    }
}
