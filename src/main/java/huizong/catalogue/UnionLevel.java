package huizong.catalogue;

/** The level of a reporting union (单位层级), highest first. */
public enum UnionLevel {
    PROVINCIAL("省级"), PREFECTURE("市级"), COUNTY("县级"), TOWNSHIP("乡镇/街道"), ENTERPRISE("企业");

    private final String chinese;

    UnionLevel(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
