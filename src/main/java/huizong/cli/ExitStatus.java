package huizong.cli;

/** What the process says when it ends (design: the commands). */
public enum ExitStatus {
    /** Done; returned submissions are results. */
    DONE(0),
    /** The machine failed: disk, database, a defect. */
    MACHINE_FAILED(1),
    /** A wrong call or job file. */
    WRONG_CALL(2),
    /** {@code check} found something above a note. */
    FOUND(3),
    /** A file that cannot be read as a workbook. */
    UNREADABLE(4),
    /** No such table, period or submission. */
    NOT_FOUND(5),
    /** Another run holds the lock. */
    LOCKED(6);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
