package huizong.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** Why a figure is as it is (原因): the kinds of explanation units give, named before their words: 【机构变动】. */
public enum Cause {
    POLICY("政策调整"),
    ORGANISATION("机构变动"),
    METHOD("口径变化"),
    ONE_OFF("一次性活动"),
    SEASON("季节因素"),
    LATE_ENTRY("补报以前"),
    DISASTER("灾害突发"),
    OTHER("其他");

    private final String chinese;

    Cause(String chinese) {
        this.chinese = chinese;
    }

    /** As kept in the register and written on the command line: {@code one-off}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    /** By its word or its Chinese name. */
    public static Optional<Cause> of(String text) {
        return Arrays.stream(values()).filter(c -> c.word().equalsIgnoreCase(text.strip()) || c.chinese.equals(text.strip())).findFirst();
    }
}
