package huizong.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The commands' own words, Chinese unless English is asked for. */
final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** @param language {@code en}, or anything else for Chinese */
    static Texts in(String language) {
        return new Texts(ResourceBundle.getBundle("huizong.cli.texts",
                language.equals("en") ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK));
    }

    static Texts of(ResourceBundle bundle) {
        return new Texts(bundle);
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String of(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(facts);
    }
}
