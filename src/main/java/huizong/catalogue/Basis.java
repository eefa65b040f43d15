package huizong.catalogue;

/** What span a return's flow figures cover (口径). */
public enum Basis {
    THIS_PERIOD("THIS_PERIOD", "本期"),
    YEAR_TO_DATE("YTD", "本年累计"),
    CUMULATIVE("CUM", "历年累计");

    private final String code;
    private final String chinese;

    Basis(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The code of the cover's field 口径, also stored in {@code register.submission.basis}. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }
}
