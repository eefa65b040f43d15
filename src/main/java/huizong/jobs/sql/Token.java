package huizong.jobs.sql;

import huizong.jobs.TextPlace;

/** @param text words in lower case, literals without their quotes */
record Token(Kind kind, String text, TextPlace place) {

    enum Kind {
        WORD, TEXT, NUMBER, PARAMETER, SYMBOL, END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    /** How the token is called in a problem. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "the text '" + text + "'";
            case PARAMETER -> "\":" + text + "\"";
            default -> "\"" + text + "\"";
        };
    }
}
