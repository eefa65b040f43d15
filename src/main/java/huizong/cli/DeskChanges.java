package huizong.cli;

import huizong.batch.DeskResult;
import huizong.batch.Signature;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Verdict;
import huizong.storing.JudgedAgain.Change;
import huizong.storing.JudgedAgain.Found;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an act of the desk has changed, in words: submissions before and after, tables released anew. */
record DeskChanges(Texts texts, String language) {

    private static final List<String> NAMES = List.of("id", "file", "unit", "form", "period", "revision", "before", "after", "cleared", "added");
    private static final List<String> LABELS = List.of("编号", "文件", "单位", "报表", "统计期", "版本", "原结论", "现结论", "消除", "新增");
    private static final int FINDINGS_IN_TEXT = 4;

    String of(String act, Signature signed, DeskResult.Done done, ListFormat format) {
        List<Change> told = done.judged().stream().filter(c -> format != ListFormat.TEXT || c.changed()).toList();
        List<List<String>> rows = told.stream().map(c -> row(c, format)).toList();
        if (format != ListFormat.TEXT) {
            return format.write(NAMES, NAMES, rows);
        }
        StringBuilder text = new StringBuilder(texts.of("desk.recorded", texts.of("desk.act." + act), signed.by(), signed.why())).append('\n');
        if (!done.matters().isEmpty()) {
            text.append(texts.of("desk.matters", String.join(texts.of("desk.list"), done.matters()))).append('\n');
        }
        if (!rows.isEmpty()) {
            text.append(format.write(NAMES, language.equals("en") ? NAMES : LABELS, rows));
        }
        int same = done.judged().size() - told.size();
        if (same > 0) {
            text.append(texts.of("desk.unchanged", same)).append('\n');
        } else if (done.judged().isEmpty()) {
            text.append(texts.of("desk.nothing.concerned")).append('\n');
        }
        String tables = done.released().stream().map(r -> texts.of("desk.release", r.table(), r.period(), r.number()))
                .collect(Collectors.joining(texts.of("desk.list")));
        return text.append(tables.isEmpty() ? texts.of("desk.no.tables") : texts.of("desk.tables", tables)).append('\n').toString();
    }

    private List<String> row(Change c, ListFormat format) {
        return List.of(Long.toString(c.id()), c.file(), unit(c), or(c.form()), or(c.period()), Integer.toString(c.revision()),
                verdict(c.before(), format), verdict(c.after(), format), findings(c.cleared(), format), findings(c.added(), format));
    }

    private static String unit(Change c) {
        return c.unitName() == null ? or(c.unit()) : c.unitName();
    }

    private String verdict(@Nullable Verdict verdict, ListFormat format) {
        return verdict == null ? "" : format == ListFormat.TEXT && !language.equals("en") ? verdict.chinese() : verdict.word();
    }

    private String findings(List<Found> findings, ListFormat format) {
        int told = format == ListFormat.TEXT ? FINDINGS_IN_TEXT : findings.size();
        String joined = findings.stream().limit(told).map(DeskChanges::finding).collect(Collectors.joining(format == ListFormat.TEXT ? "、" : "; "));
        return findings.size() > told ? texts.of("desk.more.findings", joined, findings.size()) : joined;
    }

    private static String finding(Found f) {
        String cell = new CellAddress(f.sheet(), f.column(), f.row()).reference();
        return (f.name() + " " + (f.sheet().isEmpty() ? "" : f.sheet() + "!") + cell).strip();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
