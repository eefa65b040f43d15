package huizong.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code huizong}: the program's face; each command is a class of its own. */
@Command(name = "huizong", mixinStandardHelpOptions = true, version = "huizong 0.1.0")
public final class HuizongCommand implements Runnable {

    /** Named as they are called: {@code RunCommand} is {@code run}. */
    private static final List<Class<?>> COMMANDS = List.of(RunCommand.class, ServeCommand.class, CheckCommand.class, InspectCommand.class,
            JobsCommand.class, SubmissionsCommand.class, SubmissionCommand.class, MissingCommand.class, TableCommand.class,
            TraceCommand.class, LiftCommand.class, ExplainCommand.class, WaiveCommand.class, WithdrawCommand.class, RecheckCommand.class,
            TemplateCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(names = "--lang", paramLabel = "LANG", scope = CommandLine.ScopeType.INHERIT)
    private String language = "zh-CN";

    /** {@code zh-CN} or {@code en}; asked for before or after the command. */
    String language() {
        return language;
    }

    /** Runs the command line and gives its exit status. */
    public static int execute(String... arguments) {
        CommandLine line = new CommandLine(new HuizongCommand());
        commands(arguments).forEach(line::addSubcommand);
        line.setResourceBundle(Texts.in(languageOf(arguments)).bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(HuizongCommand::failed);
        line.setParameterExceptionHandler(WrongCall::tell);
        return line.execute(arguments);
    }

    /** The command that is called; all where none is, for only then they are spoken of, and to look at each takes its time. */
    private static List<Class<?>> commands(String[] arguments) {
        for (String argument : arguments) {
            List<Class<?>> called = COMMANDS.stream().filter(c -> c.getSimpleName().equalsIgnoreCase(argument + "Command")).toList();
            if (!called.isEmpty()) {
                return called;
            }
        }
        return COMMANDS;
    }

    /** The help itself must be in the language asked for, so it is looked up before the call is parsed. */
    private static String languageOf(String[] arguments) {
        List<String> list = Arrays.asList(arguments);
        int at = list.indexOf("--lang");
        boolean english = list.contains("--lang=en") || at >= 0 && at + 1 < list.size() && list.get(at + 1).equals("en");
        return english ? "en" : "zh-CN";
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult call) {
        PrintWriter err = line.getErr();
        if (failure instanceof CommandFailure told) {
            err.println(told.getMessage());
            return told.status().code();
        }
        err.println(line.getResourceBundle().getString("machine.failed") + " " + rootOf(failure));
        if (System.getenv("HUIZONG_TRACE") != null) {
            failure.printStackTrace(err);
        }
        return ExitStatus.MACHINE_FAILED.code();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String own = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return root == failure || root.getMessage() == null || own.contains(root.getMessage()) ? own
                : own + " (" + root.getMessage() + ")";
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
