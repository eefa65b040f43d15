package huizong.checking;

import huizong.catalogue.Fact.Role;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Expression;
import huizong.jobs.Expression.Arithmetic;
import huizong.jobs.Expression.Call;
import huizong.jobs.Expression.Comparison;
import huizong.jobs.Expression.Connective;
import huizong.jobs.Expression.Logic;
import huizong.jobs.Expression.Name;
import huizong.jobs.Expression.Operator;
import huizong.jobs.Expression.Sign;
import huizong.jobs.Layout;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a check apart into the figures that explain its failure: the sides of a comparison, a total and its parts,
 * earlier values; for anything else the columns it mentions.
 */
record Operands(Group group, SheetDefinition sheet) {

    /** Part of a check that can fail by itself: what must hold, and what to tell where it does not. */
    record Part(Expression holds, List<Operand> operands) {
    }

    List<Part> of(RowCheck check) {
        Expression holds = check.holds();
        return switch (check.code()) {
            case REQUIRED_CELL -> List.of(new Part(holds, List.of()));
            case PART_EXCEEDS_TOTAL -> List.of(new Part(holds, withRoles(holds, Role.PART, Role.TOTAL)));
            case RATIO_DIFFERS, AS_OF_DIFFERS -> List.of(new Part(holds, withRoles(holds, Role.OPERAND, Role.EXPECTED)));
            case CUMULATIVE_FELL -> List.of(new Part(holds, List.of(one(Role.LEFT, Trees.own(String.valueOf(check.blame()))),
                    one(Role.EARLIER, Trees.of("previous", String.valueOf(check.blame()))))));
            default -> parts(holds);
        };
    }

    private List<Part> parts(Expression holds) {
        List<Expression> parts = holds instanceof Logic logic && logic.connective() == Connective.AND ? logic.operands() : List.of(holds);
        return parts.stream().map(p -> new Part(p, operands(p))).toList();
    }

    /** The sides of a declared comparison under the roles its finding code has for them. */
    private List<Operand> withRoles(Expression holds, Role left, Role right) {
        Comparison c = (Comparison) holds;
        Arithmetic minus = c.left() instanceof Call abs ? (Arithmetic) abs.arguments().get(0) : null;
        return minus == null ? List.of(one(left, c.left()), one(right, c.right())) : List.of(one(left, minus.left()), one(right, minus.right()));
    }

    /** The sheet's own columns that an expression mentions, in order. */
    List<String> ownColumns(Expression expression) {
        return mentioned(expression).stream().filter(n -> "this".equals(n.qualifier())).map(Name::name)
                .filter(n -> sheet.column(n).isPresent()).distinct().toList();
    }

    private Set<Name> mentioned(Expression expression) {
        return RowNames.mentionedBy(expression, group, sheet);
    }

    private List<Operand> operands(Expression part) {
        if (part instanceof Logic either && either.connective() == Connective.OR) {
            return alternatives(either);
        }
        if (!(part instanceof Comparison c) || c.operator().sql().startsWith("is")) {
            return mentions(part);
        }
        return compared(c);
    }

    /** Where one of several must hold and all fail: the one that is no switch, if it is the only comparison; else what they mention. */
    private List<Operand> alternatives(Logic either) {
        List<Expression> telling = either.operands().stream().filter(o -> !isSwitch(o)).toList();
        if (telling.size() == 1) {
            return operands(telling.get(0));
        }
        return telling.stream().flatMap(o -> mentions(o).stream()).distinct().toList();
    }

    /** True where nothing but parameters is asked. */
    private boolean isSwitch(Expression expression) {
        Set<Name> names = mentioned(expression);
        return !names.isEmpty() && names.stream().allMatch(n -> "param".equals(n.qualifier()));
    }

    private List<Operand> compared(Comparison c) {
        boolean tolerance = c.operator() == Operator.AT_MOST || c.operator() == Operator.LESS;
        if (tolerance && c.left() instanceof Call abs && abs.function().equals("abs")
                && abs.arguments().get(0) instanceof Arithmetic minus && minus.sign() == Sign.MINUS) {
            return sides(minus.left(), Operator.EQUAL, minus.right());
        }
        return sides(c.left(), c.operator(), c.right());
    }

    private List<Operand> sides(Expression left, Operator operator, Expression right) {
        if (isParts(right)) {
            return totalAndParts(left, operator.sql(), (Call) right);
        } else if (isParts(left)) {
            return totalAndParts(right, turned(operator.sql()), (Call) left);
        }
        Set<Operand> all = new LinkedHashSet<>();
        all.add(one(Role.LEFT, left));
        all.add(Operand.text(Role.OPERATOR, operator.sql()));
        all.add(one(Role.RIGHT, right));
        all.addAll(insides(left));
        all.addAll(insides(right));
        return List.copyOf(all);
    }

    private static boolean isParts(Expression expression) {
        return expression instanceof Call call && call.function().equals("parts");
    }

    /** An operator as it reads from the right. */
    private static String turned(String operator) {
        return operator.startsWith("<") && !operator.equals("<>") ? operator.replace('<', '>') : operator.replace('>', '<').replace("<<", "<>");
    }

    private List<Operand> totalAndParts(Expression total, String operator, Call parts) {
        List<Operand> all = new ArrayList<>();
        all.add(one(Role.TOTAL, total));
        all.add(Operand.text(Role.OPERATOR, operator));
        parts.arguments().forEach(p -> all.add(one(Role.PART, p)));
        return all;
    }

    /** The columns a side is made of, where it is more than one column. */
    private List<Operand> insides(Expression side) {
        return side instanceof Name || otherCell(side) != null ? List.of() : mentions(side);
    }

    private List<Operand> mentions(Expression expression) {
        return mentioned(expression).stream().filter(n -> !n.name().equals("marks") && !n.name().startsWith("of_"))
                .filter(n -> !":".equals(n.qualifier()) && !n.name().equals("submission_id") && !n.name().equals("sheet_row"))
                .map(n -> one(Role.OPERAND, n)).toList();
    }

    private Operand one(Role role, Expression expression) {
        Operand other = otherCell(expression);
        if (other != null) {
            return new Operand(role, other.label(), expression, null, other.sheet(), other.column(), other.secret());
        } else if (expression instanceof Name name) {
            return named(role, name);
        }
        boolean secret = ownColumns(expression).stream().anyMatch(c -> secret(sheet.column(c).orElseThrow()));
        return new Operand(role, "", expression, null, null, null, secret);
    }

    private Operand named(Role role, Name name) {
        String row = name.qualifier() == null ? "this" : name.qualifier();
        String label = sheet.column(name.name()).map(ColumnDefinition::title).orElse(name.name());
        boolean secret = sheet.column(name.name()).map(Operands::secret).orElse(false);
        if (row.equals("this")) {
            String column = sheet.column(name.name()).isPresent() ? name.name() : null;
            return new Operand(role, column == null ? derivedLabel(name.name()) : label, name, null, column == null ? null : sheet.name(),
                    column, secret);
        } else if (row.equals("previous") || row.equals("last_year")) {
            return new Operand(Role.EARLIER, label, name, null, null, null, secret);
        } else if (row.equals("param")) {
            label = group.job().parameters().containsKey(name.name()) ? group.job().parameters().get(name.name()).label() : name.name();
        }
        return Operand.computed(role, label, name);
    }

    private String derivedLabel(String name) {
        return sheet.derived().stream().filter(d -> d.name().equals(name)).map(d -> d.label()).findFirst().orElse(name);
    }

    static boolean secret(ColumnDefinition column) {
        return column.personal() || column.type() == ColumnType.PERSON || column.type() == ColumnType.PHONE;
    }

    /** {@code (select s.a01 from s03 s)}: an indicator of another sheet of the workbook has a cell of its own. */
    private @org.jspecify.annotations.Nullable Operand otherCell(Expression expression) {
        if (!(expression instanceof Expression.Scalar scalar) || scalar.query().where() != null || scalar.query().from().size() != 1
                || !(scalar.query().from().get(0) instanceof Query.Source.Table table) || table.schema() != null
                || !(scalar.query().select().get(0).value() instanceof Name name)) {
            return null;
        }
        return group.form().sheet(table.name()).filter(s -> s.layout() == Layout.MATRIX).flatMap(s -> s.column(name.name()))
                .map(c -> new Operand(Role.OPERAND, c.title(), expression, null, table.name(), c.name(), secret(c))).orElse(null);
    }
}
