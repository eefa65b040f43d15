package huizong.decoding;

import huizong.catalogue.Period;
import huizong.catalogue.Union;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The invisible mark of a template (模板标识): what it was made for, and by which definition. It says nothing of what is
 * filled in, and takes no part when workbooks are compared.
 *
 * @param unit    code of the union it was made for, null for a blank one
 * @param period  as written on a cover, null where the clerk writes it
 * @param version first characters of the job's version
 */
public record TemplateMark(String job, String form, @Nullable String unit, @Nullable String period, String version) {

    private static final int KEPT = 16;
    private static final Pattern WRITTEN = Pattern.compile("huizong:1 ([^/ ]+)/([^/ ]+) (\\S+) (\\S+) ([0-9a-f]+)");
    private static final String NONE = "-";

    public static TemplateMark of(String job, String form, @Nullable Union unit, @Nullable Period period, String jobVersion) {
        return new TemplateMark(job, form, unit == null ? null : unit.code(), period == null ? null : period.text(), shortened(jobVersion));
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(KEPT, version.length()));
    }

    /** The mark a text holds; empty where it is none of ours. */
    public static Optional<TemplateMark> parse(String text) {
        Matcher m = WRITTEN.matcher(text.strip());
        return m.matches() ? Optional.of(new TemplateMark(m.group(1), m.group(2), given(m.group(3)), given(m.group(4)), m.group(5)))
                : Optional.empty();
    }

    private static @Nullable String given(String text) {
        return text.equals(NONE) ? null : text;
    }

    public String text() {
        return "huizong:1 " + job + "/" + form + " " + (unit == null ? NONE : unit) + " " + (period == null ? NONE : period) + " " + version;
    }

    /** True where it was made by this version of the job. */
    public boolean isOf(String jobVersion) {
        return shortened(jobVersion).equals(version);
    }
}
