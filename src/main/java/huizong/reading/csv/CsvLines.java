package huizong.reading.csv;

import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import huizong.reading.lending.Texts;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a text (RFC 4180): fields between separators; quotes hold separators, line breaks and doubled quotes together. */
final class CsvLines implements AutoCloseable {

    private static final int MOST_FIELDS = 16_384;
    private static final int END = -1;
    /** The end a text of the oldest systems has. */
    private static final int OLD_END = 0x1A;

    private final PushbackReader reader;
    private final char separator;
    private final StringBuilder field = new StringBuilder();
    private int record;

    CsvLines(Reader reader, char separator) {
        this.reader = new PushbackReader(reader, 1);
        this.separator = separator;
        int mark = one();
        if (mark != '\uFEFF' && mark != END) {
            back(mark);
        }
    }

    /** The number of the record read last, from 1: the row a spreadsheet puts it in. */
    int record() {
        return record;
    }

    /** The fields of the next record; none at the text's end. An empty line has one empty field. */
    List<String> next() {
        List<String> fields = new ArrayList<>();
        int letter = one();
        if (letter == END || letter == OLD_END) {
            return fields;
        }
        record++;
        back(letter);
        boolean more = true;
        while (more) {
            if (fields.size() == MOST_FIELDS) {
                throw new UnreadableSheetException(RefusalReason.TOO_MANY_COLUMNS, "line " + record);
            }
            more = field();
            fields.add(field.toString());
        }
        return fields;
    }

    /** Reads a field and the separator or line break behind it. @return true where another field follows */
    private boolean field() {
        field.setLength(0);
        int letter = one();
        if (letter == '"') {
            quoted();
            letter = one();
        }
        while (letter != separator && letter != '\n' && letter != '\r' && letter != END && letter != OLD_END) {
            append(letter);
            letter = one();
        }
        if (letter == '\r') {
            int next = one();
            if (next != '\n' && next != END) {
                back(next);
            }
        } else if (letter == OLD_END) {
            back(letter);
        }
        return letter == separator;
    }

    private void quoted() {
        while (true) {
            int letter = one();
            if (letter == END) {
                throw new UnreadableSheetException(RefusalReason.DAMAGED, "line " + record + ": a quote without its end");
            }
            if (letter == '"') {
                int next = one();
                if (next != '"') {
                    if (next != END) {
                        back(next);
                    }
                    return;
                }
            }
            append(letter);
        }
    }

    private void append(int letter) {
        if (field.length() == Texts.LONGEST) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, "line " + record + ": text > " + Texts.LONGEST);
        }
        field.append((char) letter);
    }

    private int one() {
        try {
            return reader.read();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void back(int letter) {
        try {
            reader.unread(letter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
