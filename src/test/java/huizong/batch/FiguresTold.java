package huizong.batch;

import huizong.SentWorkbook;
import huizong.catalogue.CellAddress;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Aggregate;
import huizong.jobs.Expression.Case;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Exists;
import huizong.jobs.Expression.IsTruth;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Not;
import huizong.jobs.Layout;
import huizong.jobs.Mentions;
import huizong.jobs.Query;
import huizong.jobs.RuleDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.SentReturn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the message of a failing example says what its rule compares, found out from the rule's text and the workbook that was
 * sent, and from nothing the checking knows: of each column of the row its name, its cell and what was typed; where the rule
 * looks for another row, another place; of what is counted or added up over several rows its name.
 */
final class FiguresTold {

    private static final String ANOTHER_PLACE = "another place";
    private static final Pattern CELL = Pattern.compile("(?<![A-Za-z0-9-])[A-Z]{1,2}([0-9]+)(?![0-9A-Za-z-])");
    private static final int MOST_WAYS = 64;
    /** Columns a message lists; what made a rule apply may be more. */
    private static final int LISTED = 12;

    private final SheetDefinition sheet;
    private final SentReturn sent;
    private final Set<String> own;

    private FiguresTold(SheetDefinition sheet, SentReturn sent, Set<String> own) {
        this.sheet = sheet;
        this.sent = sent;
        this.own = own;
    }

    /** What is missing of the way the rule fails that misses least; empty where the message says all of one. */
    static List<String> missing(RuleDefinition rule, SheetDefinition sheet, SentReturn sent, int row, String message) {
        Query query = rule.offenders();
        Set<String> own = query == null ? Set.of("", "this") : Set.of(String.valueOf(((Name) query.select().get(0).value()).qualifier()));
        FiguresTold told = new FiguresTold(sheet, sent, own);
        Set<Set<String>> ways = query == null ? told.ways(rule.holds(), true) : told.ways(query);
        List<List<String>> missing = ways.stream().filter(w -> !w.isEmpty())
                .map(way -> way.stream().limit(LISTED).filter(c -> !told.says(message, c, row)).map(c -> told.wanted(c, row)).toList()).toList();
        return missing.stream().min(java.util.Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** The ways an expression can fail to be as expected, each by the columns it compares then. */
    private Set<Set<String>> ways(Expression expression, boolean expected) {
        if (expression instanceof Not not) {
            return ways(not.operand(), !expected);
        } else if (expression instanceof IsTruth truth) {
            return ways(truth.operand(), expected != truth.negated() ? truth.truth() : !truth.truth());
        } else if (expression instanceof Logic logic) {
            List<Set<Set<String>>> operands = logic.operands().stream().map(o -> ways(o, expected)).toList();
            return (logic.connective() == Connective.AND) == expected
                    ? operands.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new)) : together(operands);
        } else if (expression instanceof Case choice && choice.operand() == null) {
            return choice.whens().stream().flatMap(w -> ways(w.value(), expected).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        Set<String> columns = columns(expression);
        if (expression instanceof Exists exists && exists.negated() == expected && ofSheet(exists.query())) {
            columns.add(ANOTHER_PLACE);
        }
        return Set.of(columns);
    }

    /** All must have failed. */
    private static Set<Set<String>> together(List<Set<Set<String>>> operands) {
        Set<Set<String>> all = Set.of(Set.of());
        for (Set<Set<String>> operand : operands) {
            all = all.stream().flatMap(a -> operand.stream().map(b -> Stream.concat(a.stream(), b.stream())
                    .collect(Collectors.<String, Set<String>>toCollection(LinkedHashSet::new)))).limit(MOST_WAYS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return all;
    }

    /** The ways a query of offenders finds one; where it looks at rows of its sheet twice, another place is wanted. */
    private Set<Set<String>> ways(Query query) {
        List<Expression> conditions = new ArrayList<>();
        boolean grouped = !query.groupBy().isEmpty();
        Optional.ofNullable(grouped ? query.having() : query.where()).ifPresent(conditions::add);
        query.from().stream().filter(s -> !grouped && s.on() != null).forEach(s -> conditions.add(s.on()));
        boolean others = !grouped && query.from().stream().filter(s -> s instanceof Query.Source.Table t && t.name().equals(sheet.name())).count() > 1;
        return together(Stream.concat(conditions.stream().map(c -> ways(c, false)),
                Stream.of(Set.of(others ? Set.of(ANOTHER_PLACE) : Set.<String>of()))).toList());
    }

    private static boolean ofSheet(Query query) {
        return !query.from().isEmpty() && query.from().get(0) instanceof Query.Source.Table table
                && !"directory".equals(table.schema()) && !"register".equals(table.schema());
    }

    /** The row's own columns in an expression, those of its subqueries with them; what is added up over rows with a sign before it. */
    private Set<String> columns(Expression expression) {
        Set<String> columns = new LinkedHashSet<>();
        if (expression instanceof Name name) {
            add(name, columns);
        } else if (expression instanceof Aggregate call) {
            Mentions.names(call).stream().filter(this::ofTheRow).forEach(n -> columns.add("+" + n.name()));
            return columns;
        }
        Mentions.parts(expression).forEach(p -> columns.addAll(columns(p)));
        Mentions.queries(expression).forEach(q -> Mentions.parts(q).forEach(p -> columns.addAll(inside(p))));
        return columns;
    }

    /** In a subquery a name without {@code this} is one of its own sources'. */
    private Set<String> inside(Expression part) {
        Set<String> columns = new LinkedHashSet<>();
        Mentions.all(part).filter(Name.class::isInstance).map(Name.class::cast).filter(n -> n.qualifier() != null).forEach(n -> add(n, columns));
        Mentions.all(part).flatMap(e -> Mentions.queries(e).stream()).flatMap(q -> Mentions.parts(q).stream()).forEach(p -> columns.addAll(inside(p)));
        return columns;
    }

    private boolean ofTheRow(Name name) {
        return own.contains(name.qualifier() == null ? "" : name.qualifier()) && sheet.column(name.name()).isPresent();
    }

    private void add(Name name, Set<String> columns) {
        Optional<DerivedColumn> derived = own.contains(name.qualifier() == null ? "" : name.qualifier())
                ? sheet.derived().stream().filter(d -> d.name().equals(name.name())).findFirst() : Optional.empty();
        if (derived.isPresent()) {
            columns.addAll(columns(derived.get().value()));
        } else if (ofTheRow(name)) {
            columns.add(name.name());
        }
    }

    private boolean says(String message, String column, int row) {
        if (column.equals(ANOTHER_PLACE)) {
            return CELL.matcher(message).results().anyMatch(m -> !m.group(1).equals(Integer.toString(row)))
                    || Pattern.compile("[0-9]{12} \\S+ \\S+ ").matcher(message).find();
        } else if (column.startsWith("+")) {
            return message.contains(definition(column.substring(1)).title());
        }
        return Arrays.stream(wanted(column, row).split("\t")).allMatch(message::contains);
    }

    /** Name, cell and value of a column, or what else is wanted, with tabs between. */
    private String wanted(String column, int row) {
        if (column.equals(ANOTHER_PLACE) || column.startsWith("+")) {
            return column;
        }
        ColumnDefinition definition = definition(column);
        int index = sheet.columns().indexOf(definition);
        boolean matrix = sheet.layout() == Layout.MATRIX;
        CellAddress at = matrix ? new CellAddress("", 4, SentWorkbook.ROWS_ABOVE + 2 + index) : new CellAddress("", index + 1, row);
        ExampleCell cell = sent.rows().get(sheet.name()).get(matrix ? 0 : row - SentWorkbook.ROWS_ABOVE - 1).get(column);
        return String.join("\t", definition.title(), at.reference(), secret(definition) ? "" : onPaper(definition, cell));
    }

    private ColumnDefinition definition(String column) {
        return sheet.column(column).orElseThrow();
    }

    private static boolean secret(ColumnDefinition column) {
        return column.personal() || column.type() == ColumnType.PERSON || column.type() == ColumnType.PHONE;
    }

    private static String onPaper(ColumnDefinition column, ExampleCell cell) {
        if (cell == null) {
            return "（空白）";
        } else if (column.codes() != null) {
            return Arrays.stream(cell.text().split("[、,]")).map(c -> label(column.codes(), c.strip())).collect(Collectors.joining("、"));
        }
        return cell.number() && column.type().numeric() ? grouped(new BigDecimal(cell.text())) : cell.text();
    }

    private static String label(CodeList codes, String code) {
        return codes.byCode(code).map(CodeList.Entry::label).orElse(code);
    }

    private static String grouped(BigDecimal number) {
        return new java.text.DecimalFormat("#,##0.######", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT)).format(number);
    }
}
