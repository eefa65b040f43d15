package huizong.reading;

/** A sheet that turned out damaged, hostile or over a limit while its rows were read; the workbook is then unreadable. */
public class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    public UnreadableSheetException(RefusalReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public RefusalReason reason() {
        return reason;
    }
}
