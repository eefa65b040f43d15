package huizong.catalogue;

/** The level of a division; it comes from the directory, never from the digits. */
public enum DivisionLevel {
    PROVINCE("province"), PREFECTURE("prefecture"), COUNTY("county"), TOWNSHIP("township");

    private final String word;

    DivisionLevel(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
