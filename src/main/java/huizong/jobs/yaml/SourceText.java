package huizong.jobs.yaml;

import huizong.jobs.SourcePlace;
import java.util.ArrayList;
import java.util.List;

/** A file's text in characters (code points), so that any of them has a place. */
final class SourceText {

    private final String file;
    private final int[] characters;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

    SourceText(String file, String text) {
        this.file = file;
        characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    String file() {
        return file;
    }

    int length() {
        return characters.length;
    }

    int at(int index) {
        return characters[index];
    }

    /** Index of a line and column, both from 0. */
    int index(int line, int column) {
        return lineStarts.get(line) + column;
    }

    /** Index of the first character behind the line of an index. */
    int nextLine(int index) {
        int end = index;
        while (end < characters.length && characters[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, characters.length);
    }

    SourcePlace place(int index) {
        int line = lineStarts.size() - 1;
        while (lineStarts.get(line) > index) {
            line--;
        }
        return new SourcePlace(file, line + 1, index - lineStarts.get(line) + 1);
    }
}
