package huizong.cli;

/** Ends a command with a sentence for the one who called it, and an exit status. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    CommandFailure(ExitStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    ExitStatus status() {
        return status;
    }
}
