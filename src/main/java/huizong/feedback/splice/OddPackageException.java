package huizong.feedback.splice;

/** The file is no package this room can splice safely; its sender gets a stand-alone answer instead. */
public final class OddPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OddPackageException(String what) {
        super(what);
    }

    public OddPackageException(String what, Throwable cause) {
        super(what, cause);
    }
}
