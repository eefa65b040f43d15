package huizong.feedback.formula;

/** Ends the printing of an expression that no formula stands for; never leaves the printer. */
public final class NotCarriedException extends RuntimeException {

    private final transient Carried.Reason reason;

    public NotCarriedException(Carried.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Carried.Reason reason() {
        return reason;
    }
}
