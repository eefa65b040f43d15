package huizong.reading.xlsx;

/** Something in a sheet that only the general way of reading XML understands; made without a stack because it is no error. */
final class UnusualXml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusualXml(String what) {
        super(what, null, false, false);
    }
}
