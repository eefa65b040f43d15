package huizong.catalogue;

/** The line a union reports on (报送条线). */
public enum Line {
    LOCAL("地方"), INDUSTRIAL("产业/系统");

    private final String chinese;

    Line(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
