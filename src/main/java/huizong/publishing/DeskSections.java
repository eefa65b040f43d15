package huizong.publishing;

import huizong.publishing.MorningReport.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sections of the morning report about what waits: held, unexplained, words that came, waivers that end. */
record DeskSections(DeskFacts facts, LocalDate asOf, ZoneId zone) {

    private static final Map<String, String> FATES = Map.of("taken", "已采纳", "says-nothing", "没有说出原因", "nothing-to-confirm", "没有可沿用的说明",
            "must-be-mended", "强制关系,不能以说明代替改正", "no-such-finding", "没有这个问题");

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        section(sections, "待处理(等待放行或更正):放行用 ./huizong lift 编号 --by 姓名 --why 理由",
                List.of("编号", "文件", "单位", "报表", "统计期", "收到", "已等", "规则", "内容", "处数", "单位已说明"),
                facts.held().stream().map(w -> row(w, List.of(Long.toString(w.places()), Long.toString(w.explained())))).toList());
        section(sections, "待说明(已计入汇总,等待单位说明原因)", List.of("编号", "文件", "单位", "报表", "统计期", "收到", "已等", "规则", "内容", "处数"),
                facts.unexplained().stream().map(w -> row(w, List.of(Long.toString(w.places())))).toList());
        section(sections, "随文件收到的说明", List.of("编号", "单位", "报表", "统计期", "规则", "说明", "处理"),
                facts.words().stream().map(w -> List.of(Long.toString(w.id()), or(w.unit()), w.form(), w.period(), w.rule(), w.text(),
                        FATES.getOrDefault(w.fate(), w.fate()))).toList());
        section(sections, "即将到期的豁免", List.of("规则", "单位", "统计期", "到期", "办理人", "理由"),
                facts.ending().stream().map(e -> List.of(e.rule(), e.unit() == null ? "全部" : e.unit(), or(e.periods()),
                        e.until() + (e.until().isBefore(asOf) ? "(已到期)" : ""), e.by(), e.why())).toList());
        return sections;
    }

    private List<String> row(DeskFacts.Waiting w, List<String> counts) {
        List<String> row = new ArrayList<>(List.of(Long.toString(w.id()), w.file(), or(w.unit()), w.form(), w.period(), day(w.since()).toString(),
                Math.max(0, ChronoUnit.DAYS.between(day(w.since()), asOf)) + " 天", or(w.rule()), w.says()));
        row.addAll(counts);
        return row;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static void section(List<Section> sections, String title, List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            List<List<String>> all = new ArrayList<>();
            all.add(head);
            all.addAll(rows);
            sections.add(new Section(title, all));
        }
    }

    String csv() {
        StringBuilder out = new StringBuilder("kind,id,file,unit,form,period,rule,since,until,places,by,why\n");
        facts.held().forEach(w -> line(out, "held", w));
        facts.unexplained().forEach(w -> line(out, "unexplained", w));
        facts.ending().forEach(e -> line(out, List.of("waiver-ends", "", "", or(e.unit()), "", or(e.periods()), e.rule(), "",
                e.until().toString(), "", e.by(), e.why())));
        return out.toString();
    }

    private void line(StringBuilder out, String kind, DeskFacts.Waiting w) {
        line(out, List.of(kind, Long.toString(w.id()), w.file(), or(w.unit()), w.form(), w.period(), or(w.rule()), day(w.since()).toString(), "",
                Long.toString(w.places()), "", ""));
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(TableCsv::quoted).collect(Collectors.joining(","))).append('\n');
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
