package huizong.catalogue;

/** What became of a submission (结论). {@link #ACCEPTED} and {@link #ACCEPTED_IN_PART} count. */
public enum Verdict {
    ACCEPTED("accepted", "通过"),
    ACCEPTED_IN_PART("accepted-in-part", "部分通过"),
    HELD("held", "待处理"),
    RETURNED("returned", "退回"),
    UNREADABLE("unreadable", "无法读取"),
    DUPLICATE("duplicate", "重复"),
    SUPERSEDED("superseded", "已替换"),
    WITHDRAWN("withdrawn", "已撤回");

    private final String word;
    private final String chinese;

    Verdict(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    public String word() {
        return word;
    }

    public String chinese() {
        return chinese;
    }

    /** True where the submission's rows stand behind the province's figures. */
    public boolean counts() {
        return this == ACCEPTED || this == ACCEPTED_IN_PART;
    }

    /** @throws IllegalArgumentException if no verdict has this word */
    public static Verdict ofWord(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("unknown verdict: " + word);
    }
}
