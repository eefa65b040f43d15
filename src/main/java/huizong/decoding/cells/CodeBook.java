package huizong.decoding.cells;

import huizong.decoding.words.Nearest;
import huizong.decoding.words.Wording;
import huizong.jobs.CodeList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A code list made ready for look-ups: by code, label, {@code CODE 标签} and synonym. */
final class CodeBook {

    private static final Pattern JOINTS = Pattern.compile("[-_.:、,()]");

    private final CodeList list;
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, Integer> order = new HashMap<>();

    CodeBook(CodeList list) {
        this.list = list;
        for (CodeList.Entry entry : list.entries()) {
            order.put(entry.code(), order.size());
            learn(entry.code() + entry.label(), entry.code());
            learn(entry.label() + entry.code(), entry.code());
            learn(entry.label(), entry.code());
            entry.synonyms().forEach(s -> learn(s, entry.code()));
            withoutLeadingZeros(entry.code()).ifPresent(n -> learn(n, entry.code()));
        }
        doubtful.forEach(codes::remove);
        list.entries().forEach(e -> codes.put(key(e.code()), e.code()));
    }

    private void learn(String spelling, String code) {
        String known = codes.putIfAbsent(key(spelling), code);
        if (known != null && !known.equals(code)) {
            doubtful.add(key(spelling));
        }
    }

    /** Spreadsheets drop them: 01 arrives as the number 1. */
    private static Optional<String> withoutLeadingZeros(String code) {
        return code.matches("0+[1-9]\\d*") ? Optional.of(code.replaceFirst("^0+", "")) : Optional.empty();
    }

    private static String key(String text) {
        return JOINTS.matcher(Wording.plain(text)).replaceAll("");
    }

    /** The code a text means; empty where the list has none like it. */
    Optional<String> code(String text) {
        return Optional.ofNullable(codes.get(key(text)));
    }

    boolean open() {
        return list.open();
    }

    /** The place of a code in its list; those of an open list's free texts come last. */
    int place(String code) {
        return order.getOrDefault(code, Integer.MAX_VALUE);
    }

    /** The entry nearest to an unknown text, as {@code CODE 标签}. */
    Optional<String> nearest(String text) {
        List<String> known = new ArrayList<>();
        Map<String, CodeList.Entry> entries = new HashMap<>();
        for (CodeList.Entry entry : list.entries()) {
            for (String spelling : List.of(entry.code(), entry.label())) {
                known.add(spelling);
                entries.putIfAbsent(spelling, entry);
            }
        }
        return Nearest.to(text, known).map(entries::get).map(e -> e.code().equals(e.label()) ? e.code() : e.code() + " " + e.label());
    }
}
