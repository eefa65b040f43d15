package huizong.publishing;

import huizong.aggregating.RegisterTables;
import huizong.aggregating.RegisterTables.FindingLine;
import huizong.aggregating.RegisterTables.ReportingLine;
import huizong.catalogue.Finding;
import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.feedback.Sentences;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import huizong.publishing.PublishedColumn.Kind;
import huizong.storing.Findings;
import huizong.storing.OpenConnection;
import huizong.storing.Submission;
import huizong.storing.Submissions;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The built-in tables about the returns themselves and about published figures, read as things stand: they have no releases. */
public final class RegisterTable {

    /** 报送情况表: who owes, who has reported. */
    public static final String REPORTING = "T00-1";
    /** 错误清单: what was found. */
    public static final String FINDINGS = "T00-2";

    /** 已发布数据核对结果: what was printed and what comes out. */
    public static final String FIGURES = "T00-3";

    private final Connection connection;
    private final JobCatalogue catalogue;
    private final Period period;

    private RegisterTable(Connection connection, JobCatalogue catalogue, Period period) {
        this.connection = connection;
        this.catalogue = catalogue;
        this.period = period;
    }

    public static boolean knows(String code) {
        return ofPeriods(code) || code.equalsIgnoreCase(FIGURES);
    }

    /** True for the tables that are of one period of the returns. */
    public static boolean ofPeriods(String code) {
        return code.equalsIgnoreCase(REPORTING) || code.equalsIgnoreCase(FINDINGS);
    }

    /** @param code one of the two */
    public static PublishedTable of(Connection connection, JobCatalogue catalogue, String code, Period period, Sentences sentences) {
        RegisterTable table = new RegisterTable(connection, catalogue, period);
        return code.equalsIgnoreCase(REPORTING) ? table.reporting() : table.findings(sentences);
    }

    /** Every published figure with what its table says. @param day the day that stands at the head */
    public static PublishedTable figures(Connection connection, JobCatalogue catalogue, LocalDate day) {
        List<PublishedTable.Line> lines = new PublishedFigures(OpenConnection.client(connection), catalogue).all().stream().map(c -> {
            PublishedFigure f = c.figure();
            return row("figure", f.articleRef(), f.figureRef(), f.tableId(), f.measure(), f.scopeCode(), f.figurePeriod(), f.printedText(),
                    f.printedValue(), f.printedUnit(), f.exactness(), f.printedHigh(), c.computed(), c.outcome().name());
        }).toList();
        List<PublishedColumn> columns = List.of(column("article_ref", "出处", Kind.DIMENSION), column("figure_ref", "数据编号", Kind.DIMENSION),
                column("table_id", "表号", Kind.MEASURE), column("measure", "指标", Kind.MEASURE), column("scope_code", "范围", Kind.MEASURE),
                column("figure_period", "期间", Kind.MEASURE), column("printed_text", "原文", Kind.MEASURE), number("printed_value", "数值"),
                column("printed_unit", "单位", Kind.MEASURE), column("exactness", "精确度", Kind.MEASURE), number("printed_high", "区间上限"),
                number("computed_value", "计算值"), column("verdict", "结论", Kind.MEASURE));
        return new RegisterTable(connection, catalogue, Period.day(day)).table(FIGURES, "已发布数据核对结果", columns, lines, 0, 0);
    }

    private PublishedTable reporting() {
        List<ReportingLine> lines = RegisterTables.reporting(connection, catalogue, period);
        Map<String, List<ReportingLine>> byForm = new LinkedHashMap<>();
        lines.forEach(line -> byForm.computeIfAbsent(line.formCode(), form -> new ArrayList<>()).add(line));
        List<PublishedTable.Line> printed = new ArrayList<>();
        byForm.forEach((form, units) -> {
            printed.add(total(form, units));
            units.forEach(unit -> printed.add(line(unit)));
        });
        List<PublishedColumn> columns = List.of(column("form_code", "报表代码", Kind.DIVISION), column("unit", "单位代码", Kind.DIVISION),
                column("unit_name", "填报单位", Kind.DIVISION_NAME), column("level", "层级", Kind.LEVEL),
                column("return_period", "统计期", Kind.DIVISION), column("expected", "应报", Kind.MEASURE),
                column("received", "已报", Kind.MEASURE), column("revision", "版本号", Kind.MEASURE),
                column("rows_read", "读取行数", Kind.MEASURE), column("rows_accepted", "接受行数", Kind.MEASURE),
                column("rows_refused", "退回行数", Kind.MEASURE), column("rows_warned", "警示行数", Kind.MEASURE),
                column("late", "逾期", Kind.MEASURE), column("missing", "未报", Kind.MEASURE));
        return table(REPORTING, "报送情况表", columns, printed, lines.stream().mapToLong(ReportingLine::received).sum(),
                lines.stream().mapToLong(ReportingLine::expected).sum());
    }

    private static PublishedTable.Line line(ReportingLine line) {
        return row("unit", line.formCode(), line.unit(), line.unitName(), "unit", line.returnPeriod(), line.expected(), line.received(),
                line.revision(), line.rowsRead(), line.rowsAccepted(), line.rowsRefused(), line.rowsWarned(), line.late(), line.missing());
    }

    private PublishedTable.Line total(String form, List<ReportingLine> units) {
        return row("total", form, "", "合计 " + form, "total", period.text(), units.stream().mapToLong(ReportingLine::expected).sum(),
                units.stream().mapToLong(ReportingLine::received).sum(), null, units.stream().mapToLong(ReportingLine::rowsRead).sum(),
                units.stream().mapToLong(ReportingLine::rowsAccepted).sum(), units.stream().mapToLong(ReportingLine::rowsRefused).sum(),
                units.stream().mapToLong(ReportingLine::rowsWarned).sum(), units.stream().filter(ReportingLine::late).count(),
                units.stream().filter(ReportingLine::missing).count());
    }

    private PublishedTable findings(Sentences sentences) {
        List<FindingLine> lines = RegisterTables.findings(connection, period);
        Map<Long, List<Finding>> stored = new HashMap<>();
        Map<Long, Optional<JobDefinition>> jobs = new HashMap<>();
        List<PublishedTable.Line> printed = new ArrayList<>();
        for (FindingLine line : lines) {
            List<Finding> findings = stored.computeIfAbsent(line.submissionId(), new Findings(OpenConnection.client(connection))::of);
            Optional<JobDefinition> job = jobs.computeIfAbsent(line.submissionId(), this::job);
            printed.add(row("finding", line.unit(), line.fileName(), line.findingNo(), line.sheetName(), line.sheetRow(), line.cellColumn(),
                    line.columnName(), line.rawValue(), line.ruleId(), line.severity(),
                    sentences.message(findings.get(line.findingNo() - 1), job.orElse(null))));
        }
        List<PublishedColumn> columns = List.of(column("unit", "填报单位", Kind.DIMENSION), column("file_name", "文件名", Kind.DIMENSION),
                column("finding_no", "序号", Kind.DIMENSION), column("sheet_name", "工作表", Kind.DIMENSION),
                column("sheet_row", "行号", Kind.MEASURE), column("cell_column", "列", Kind.MEASURE), column("column_name", "字段", Kind.MEASURE),
                column("raw_value", "填报值", Kind.MEASURE), column("rule_id", "规则", Kind.MEASURE), column("severity", "级别", Kind.MEASURE),
                column("message", "说明", Kind.MEASURE));
        return table(FINDINGS, "错误清单", columns, printed, 0, 0);
    }

    private Optional<JobDefinition> job(long submission) {
        return new Submissions(OpenConnection.client(connection)).byId(submission).map(Submission::cover).flatMap(c -> catalogue.job(c.job()));
    }

    private static PublishedTable.Line row(String level, @Nullable Object... values) {
        return new PublishedTable.Line(level, Arrays.asList(values));
    }

    private static PublishedColumn column(String name, String label, Kind kind) {
        return new PublishedColumn(name, label, null, 0, null, List.of(), Map.of(), kind);
    }

    private static PublishedColumn number(String name, String label) {
        return new PublishedColumn(name, label, null, 2, null, List.of(), Map.of(), Kind.MEASURE);
    }

    private PublishedTable table(String code, String title, List<PublishedColumn> columns, List<PublishedTable.Line> lines, long reported,
                                 long expected) {
        TableDefinition definition = new TableDefinition("", code, title, period.kind(), List.of(Reach.PERIOD), null, null,
                TableDefinition.Rows.COUNTING, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
                null, null, List.of(), new SourcePlace("built-in", 1, 1));
        return new PublishedTable(definition, period, Reach.PERIOD, 0, columns, lines, reported, expected, "");
    }
}
