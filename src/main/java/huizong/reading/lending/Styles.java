package huizong.reading.lending;

import huizong.reading.NumberLook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each style of the workbook makes a number look. */
public final class Styles {

    private final NumberLook[] looks;

    private Styles(NumberLook[] looks) {
        this.looks = looks;
    }

    public static Styles none() {
        return new Styles(new NumberLook[0]);
    }

    /** The looks of a workbook's styles as its file lists them: number formats, and the format of each style. */
    public static final class Listing {

        private final Map<Integer, NumberLook> own = new HashMap<>();
        private final List<Integer> formats = new ArrayList<>();

        /** A format the workbook defines itself; it may take the place of a built-in one. */
        public void format(int format, String code) {
            own.put(format, FormatCode.look(code));
        }

        /** The next style, whose numbers are shown in this format. */
        public void style(int format) {
            formats.add(format);
        }

        public Styles listed() {
            return new Styles(formats.stream().map(this::look).toArray(NumberLook[]::new));
        }

        private NumberLook look(int format) {
            NumberLook look = own.get(format);
            return look == null ? FormatCode.builtIn(format) : look;
        }
    }

    public NumberLook look(int style) {
        return style >= 0 && style < looks.length ? looks[style] : NumberLook.PLAIN;
    }
}
