package huizong.feedback;

import java.util.Locale;

/** The language of an answer. Chinese unless a setting says otherwise. */
public enum Language {
    CHINESE("zh-CN"), ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag of settings and of {@code --lang}: zh-CN or en. */
    public String tag() {
        return tag;
    }

    /**
     * The language of a tag: {@code zh}, {@code zh-CN}, {@code en}, {@code en-GB} ..., in any case.
     *
     * @throws IllegalArgumentException for any other language
     */
    public static Language ofTag(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return switch (language) {
            case "zh" -> CHINESE;
            case "en" -> ENGLISH;
            default -> throw new IllegalArgumentException("unknown language: " + tag);
        };
    }
}
