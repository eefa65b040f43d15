package huizong.checking;

import huizong.catalogue.Period;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a rule's queries as SQL.
 *
 * @param own     condition on {@code o.submission_id} that keeps the rows as sent of the submission judged
 * @param notOwn  condition on {@code s} that leaves out what the submission judged would replace; empty where none is
 */
record Sources(Group group, String own, String notOwn) {

    /** The rows the unit sent in the four periods before, for comparison with its own history. */
    static final String HISTORY = "history";
    /** The counting rows of the other units for the same form and period. */
    static final String PEERS = "peers";
    private static final int HISTORY_PERIODS = 4;

    /** For questions about the row {@code this} of the submission {@code cover}. */
    static Sources ofRow(Group group) {
        return ofSubmission(group, "this.submission_id");
    }

    /** For a query put to each submission {@code cover} by itself. */
    static Sources ofCover(Group group) {
        return ofSubmission(group, "cover.id");
    }

    private static Sources ofSubmission(Group group, String id) {
        return new Sources(group, "o.submission_id = " + id, " where not (s.form = cover.form and s.unit = cover.unit"
                + " and s.period = cover.period and s.fund_code is not distinct from cover.fund_code and s.id <> cover.id)");
    }

    /** For a query over all submissions of the group. */
    static Sources ofGroup(Group group) {
        return new Sources(group, "o.submission_id = any (" + group.idsLiteral() + ")", "");
    }

    static boolean lookAtOthers(Query.Source.Table table) {
        return "counted".equals(table.schema()) || PEERS.equals(table.schema());
    }

    /** {@code :form}, {@code :period}, {@code :submissions} as literals. */
    String parameter(String name) {
        return switch (name) {
            case "form" -> ExpressionSql.quoted(group.form().name());
            case "period" -> ExpressionSql.quoted(group.period().text());
            case "submissions" -> group.idsLiteral();
            default -> throw new IllegalArgumentException("no parameter :" + name);
        };
    }

    /** The value of a dated parameter in the group's period, unknown where it has none. */
    String dated(String parameter) {
        Optional<BigDecimal> value = Optional.ofNullable(group.job().parameters().get(parameter)).flatMap(p -> p.valueFor(group.period()));
        return value.map(v -> "(" + v.toPlainString() + ")").orElse("cast(null as numeric)");
    }

    String table(Query.Source.Table table) {
        String schema = table.schema();
        if (schema == null) {
            return "(select o.*" + derived(sheet(table.name()), "o") + " from returns_raw." + table.name() + " o where " + own + ")";
        }
        return switch (schema) {
            case "counted" -> counted(table.name());
            case HISTORY -> history(table.name());
            case PEERS -> ofForm(table.name(), "s.unit <> cover.unit and s.period = " + ExpressionSql.quoted(group.period().text()));
            case "directory" -> "(select d.* from directory." + table.name() + " d where " + day() + " between d.valid_from and d.valid_until)";
            case "register" -> register(table.name());
            default -> throw new IllegalArgumentException("no source " + schema + "." + table.name());
        };
    }

    private static String register(String name) {
        return name.equals("submissions") ? "(select s.*, s.id as submission_id from register.submission s)" : "register.sheet";
    }

    private String day() {
        return "date '" + group.period().last() + "'";
    }

    /** Rows of all workbooks that count, but for the one the submission judged would replace. */
    private String counted(String name) {
        boolean sameForm = group.form().sheet(name).isPresent() && !notOwn.isEmpty();
        return "(select o.*" + derived(sheet(name), "o") + " from returns." + name + " o"
                + (sameForm ? " join register.submission s on s.id = o.submission_id" + notOwn : "") + ")";
    }

    private String history(String name) {
        String periods = Stream.iterate(group.period().previous(), Optional::isPresent, p -> p.flatMap(Period::previous))
                .limit(HISTORY_PERIODS).map(p -> ExpressionSql.quoted(p.get().text())).collect(Collectors.joining(", "));
        return ofForm(name, "s.unit = cover.unit and s.period in (" + (periods.isEmpty() ? "null" : periods) + ")");
    }

    private String ofForm(String name, String condition) {
        return "(select o.* from returns." + name + " o join register.submission s on s.id = o.submission_id where s.form = "
                + ExpressionSql.quoted(group.form().name()) + " and " + condition + ")";
    }

    private SheetDefinition sheet(String name) {
        return group.catalogue().sheet(name).orElseThrow(() -> new IllegalArgumentException("no sheet " + name));
    }

    static String derived(SheetDefinition sheet, String alias) {
        Names names = new Names() {
            @Override
            public String name(@Nullable String qualifier, String name) {
                Optional<DerivedColumn> derived = sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst();
                return derived.map(d -> "(" + new ExpressionSql(this).print(d.value()) + ")").orElse(alias + "." + name);
            }

            @Override
            public String table(Query.Source.Table table) {
                throw new IllegalArgumentException("a derived column has no queries: " + table);
            }

            @Override
            public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
                return sheet.column(name);
            }
        };
        return sheet.derived().stream().map(d -> ", " + new ExpressionSql(names).print(d.value()) + " as " + d.name())
                .collect(Collectors.joining());
    }
}
