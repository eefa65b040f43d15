package huizong.jobs.yaml;

import huizong.jobs.SourcePlace;
import huizong.jobs.TextPlace;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A scalar with its place, and the place of every character of its value, folded and quoted ones included. */
record YamlText(ScalarNode node, SourceText source) {

    String value() {
        return node.getValue().strip();
    }

    SourcePlace place() {
        return source.place(start());
    }

    private int start() {
        Mark mark = node.getStartMark().orElseThrow();
        return source.index(mark.getLine(), mark.getColumn());
    }

    /**
     * Where a place inside {@link #value} stands in the file. Value and source differ by white space and escapes only, so
     * that walking both from one visible character to the next keeps them together.
     */
    SourcePlace place(TextPlace inside) {
        int[] value = value().codePoints().toArray();
        int wanted = offset(value, inside);
        int at = firstCharacter();
        int last = at;
        for (int i = 0; i <= wanted && i < value.length; i++) {
            if (!Character.isWhitespace(value[i])) {
                at = find(value[i], at);
                last = at;
                at += doubled(at) ? 2 : 1;
            } else {
                last = Math.min(last + 1, source.length());
            }
        }
        return source.place(wanted < value.length ? last : at);
    }

    private static int offset(int[] value, TextPlace inside) {
        int at = 0;
        for (int line = 1; line < inside.line() && at < value.length; at++) {
            line += value[at] == '\n' ? 1 : 0;
        }
        return at + inside.column() - 1;
    }

    private int firstCharacter() {
        ScalarStyle style = node.getScalarStyle();
        if (style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL) {
            return source.nextLine(start());
        }
        return style == ScalarStyle.PLAIN ? start() : start() + 1;
    }

    private int find(int character, int from) {
        int at = from;
        while (at < source.length() - 1 && source.at(at) != character) {
            at++;
        }
        return at;
    }

    private boolean doubled(int at) {
        return node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED && source.at(at) == '\'' && at + 1 < source.length()
                && source.at(at + 1) == '\'';
    }
}
