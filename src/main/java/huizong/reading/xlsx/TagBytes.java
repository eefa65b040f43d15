package huizong.reading.xlsx;

import huizong.reading.lending.Reference;

/** Tags and attributes in a window of bytes. All places are indexes into the window. */
class TagBytes {

    byte[] bytes = new byte[0];
    int end;
    private int nameFrom;
    private int nameLength;
    private int valueFrom;
    private int valueLength;
    private int tagEnd;
    private boolean emptyTag;

    void window(byte[] window, int windowEnd) {
        bytes = window;
        end = windowEnd;
    }

    final int skipSpace(int from) {
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    final boolean startsWith(int from, String text) {
        if (from + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    final byte at(int place) {
        if (place >= end) {
            throw new UnusualXml("cut off");
        }
        return bytes[place];
    }

    /** Reads the attribute that follows inside a tag. @return where the next may follow, or -1 at the tag's end */
    final int attribute(int from) {
        int at = skipSpace(from);
        byte first = at(at);
        if (first == '>') {
            emptyTag = false;
            tagEnd = at + 1;
            return -1;
        }
        if (first == '/' && at(at + 1) == '>') {
            emptyTag = true;
            tagEnd = at + 2;
            return -1;
        }
        if (at == from) {
            throw new UnusualXml("no space before an attribute");
        }
        return named(at);
    }

    private int named(int from) {
        int at = from;
        while (at(at) != '=') {
            if (bytes[at] <= ' ' || bytes[at] == '<' || bytes[at] == '>') {
                throw new UnusualXml("attribute");
            }
            at++;
        }
        nameFrom = from;
        nameLength = at - from;
        byte quote = at(++at);
        if (quote != '"' && quote != '\'') {
            throw new UnusualXml("attribute without quotes");
        }
        valueFrom = ++at;
        while (at(at) != quote) {
            if (bytes[at] == '<') {
                throw new UnusualXml("attribute");
            }
            at++;
        }
        valueLength = at - valueFrom;
        return at + 1;
    }

    final boolean emptyTag() {
        return emptyTag;
    }

    /** The place behind the tag whose attributes have all been read. */
    final int tagEnd() {
        return tagEnd;
    }

    final boolean nameIs(String name) {
        return is(name, nameFrom, nameLength);
    }

    final boolean valueIs(String value) {
        return is(value, valueFrom, valueLength);
    }

    final boolean is(String text, int from, int length) {
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The only letter of the attribute's name, or 0 where it has more. */
    final int shortName() {
        return nameLength == 1 ? bytes[nameFrom] : 0;
    }

    final int valueAsNumber() {
        return number(valueFrom, valueLength);
    }

    final int number(int from, int length) {
        if (length == 0 || length > 9) {
            throw new UnusualXml("number");
        }
        int number = 0;
        for (int at = from; at < from + length; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new UnusualXml("number");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The column of the reference that is the attribute's value. */
    final int valueAsColumn() {
        int column = 0;
        int at = valueFrom;
        while (bytes[at] >= 'A' && bytes[at] <= 'Z' && column <= Reference.COLUMNS) {
            column = column * 26 + bytes[at++] - 'A' + 1;
        }
        if (column == 0 || column > Reference.COLUMNS || bytes[at] < '0' || bytes[at] > '9') {
            throw new UnusualXml("reference");
        }
        return column;
    }
}
