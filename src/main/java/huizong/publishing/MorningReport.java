package huizong.publishing;

import huizong.catalogue.Level;
import huizong.catalogue.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desk's morning report: what came, what became of it, what waits, which tables were written. */
public final class MorningReport {

    private final MorningFacts facts;
    private final List<String> written;
    private final List<MissingUnits> missing;
    private final DeskSections desk;

    /** A form of a period whose due day has come near or passed, and who owes it. */
    public record MissingUnits(String form, String period, String due, long expected, List<String> units) {
    }

    /** @param written what was written and where, as paths the desk can open */
    public MorningReport(MorningFacts facts, DeskFacts waiting, List<String> written, List<MissingUnits> missing, ZoneId zone) {
        this.facts = facts;
        this.desk = new DeskSections(waiting, facts.asOf(), zone);
        this.written = List.copyOf(written);
        this.missing = List.copyOf(missing);
    }

    /** A section of the report: a title and its table; the first row is the head. */
    record Section(String title, List<List<String>> rows) {
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("收到 " + facts.arrived().size() + " 份:" + verdicts(), arrivals()));
        section(sections, "没有收进来(仍在报送文件夹里)", List.of("文件", "原因和处理办法"),
                facts.passedOver().stream().map(p -> List.of(p.path(), PassedWords.of(p.reason(), p.detail()))).toList());
        sections.addAll(desk.all());
        section(sections, "审核结果", List.of("规则", "级别", "内容", "处数", "份数"),
                facts.rules().stream().map(r -> List.of(r.rule(), Level.ofWord(r.level()).chinese(), r.says(), Long.toString(r.findings()),
                        Long.toString(r.submissions()))).toList());
        section(sections, "未报", List.of("报表", "统计期", "截止", "未报/应报", "单位"),
                missing.stream().map(m -> List.of(m.form(), m.period(), m.due(), m.units().size() + "/" + m.expected(),
                        shortened(m.units()))).toList());
        section(sections, "统计表", List.of("表号", "统计期", "发布次数", "情况"),
                facts.released().stream().map(r -> List.of(r.table(), r.period(), Integer.toString(r.number()),
                        r.failing() == null ? "已发布" : "未发布:发布核对不通过:" + r.failing())).toList());
        section(sections, "报表任务需要改进(给任务作者)", List.of("位置", "规则或表", "原因", "行数"),
                facts.faults().stream().map(f -> List.of(f.place(), f.subject(), f.sqlstate() + " " + f.message(),
                        f.rows() == null ? "" : f.rows().toString())).toList());
        section(sections, "写出的文件", List.of("文件"), written.stream().map(List::of).toList());
        return sections;
    }

    private static void section(List<Section> sections, String title, List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            List<List<String>> all = new ArrayList<>();
            all.add(head);
            all.addAll(rows);
            sections.add(new Section(title, all));
        }
    }

    private String verdicts() {
        return Arrays.stream(Verdict.values()).filter(v -> facts.count(v) > 0)
                .map(v -> v.chinese() + " " + facts.count(v)).collect(Collectors.joining(","));
    }

    private List<List<String>> arrivals() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("编号", "文件", "单位", "报表", "统计期", "结论", "行数", "退回行", "问题"));
        for (MorningFacts.Arrived a : facts.arrived()) {
            rows.add(List.of(Long.toString(a.id()), a.file(), or(a.unit()), or(a.form()), or(a.period()),
                    a.verdict() == null ? "" : a.verdict().chinese(), Long.toString(a.rowsRead()), Long.toString(a.rowsRefused()),
                    Long.toString(a.findings())));
        }
        return rows;
    }

    private static String shortened(List<String> units) {
        int shown = Math.min(8, units.size());
        return String.join("、", units.subList(0, shown)) + (units.size() > shown ? "等 " + units.size() + " 家" : "");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The report as plain text, for the terminal and {@code .txt}. */
    public String text() {
        StringBuilder out = new StringBuilder("汇总晨报  ").append(facts.asOf()).append("\n");
        for (Section section : sections()) {
            out.append('\n').append(section.title()).append('\n');
            AlignedRows.write(section.rows(), out);
        }
        return out.toString();
    }

    /** The report as one HTML page without scripts or outside parts. */
    public String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>汇总晨报 ")
                .append(facts.asOf()).append("</title>\n<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
                        + "td,th{border:1px solid #999;padding:.2em .6em;text-align:left}th{background:#eee}</style></head><body>\n<h1>汇总晨报 ")
                .append(facts.asOf()).append("</h1>\n");
        for (Section section : sections()) {
            out.append("<h2>").append(escaped(section.title())).append("</h2>\n<table>\n");
            for (int i = 0; i < section.rows().size(); i++) {
                String cell = i == 0 ? "th" : "td";
                out.append("<tr>");
                section.rows().get(i).forEach(v -> out.append('<').append(cell).append('>').append(escaped(v)).append("</")
                        .append(cell).append('>'));
                out.append("</tr>\n");
            }
            out.append("</table>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What waits for the desk or the units, one line each, as CSV. */
    public String waitingCsv() {
        return desk.csv();
    }

    /** What arrived, one line each, as CSV. */
    public String csv() {
        StringBuilder out = new StringBuilder("id,file,unit,form,period,revision,verdict,reason,rows_read,rows_refused,findings\n");
        for (MorningFacts.Arrived a : facts.arrived()) {
            List<String> cells = List.of(Long.toString(a.id()), a.file(), or(a.unit()), or(a.form()), or(a.period()),
                    a.revision() == null ? "" : a.revision().toString(), a.verdict() == null ? "" : a.verdict().word(), or(a.reason()),
                    Long.toString(a.rowsRead()), Long.toString(a.rowsRefused()), Long.toString(a.findings()));
            out.append(cells.stream().map(TableCsv::quoted).collect(Collectors.joining(","))).append('\n');
        }
        return out.toString();
    }
}
