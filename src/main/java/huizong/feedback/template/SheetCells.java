package huizong.feedback.template;

import huizong.feedback.formula.Blanks;
import huizong.feedback.formula.Carried.Reason;
import huizong.feedback.formula.FormulaNames;
import huizong.feedback.formula.FormulaPrinter;
import huizong.feedback.formula.NotCarriedException;
import huizong.feedback.formula.Printed;
import huizong.feedback.formula.Printed.Kind;
import huizong.feedback.formula.Printed.Truth;
import huizong.feedback.formula.Printed.Value;
import huizong.feedback.formula.Terms;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.DerivedColumn;
import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a sheet's rules as cells of the template.
 *
 * @param cells   column name to its cell: {@code $C7} in a list, {@code $D$12} in a matrix, a name where another sheet asks
 * @param earlier the same for the grey figures of the period before; empty where the template has none
 * @param alias   how the sheet is called inside a query about it; empty for the sheet's own rules
 */
record SheetCells(SheetDefinition sheet, Map<String, String> cells, Map<String, String> earlier, String alias, Choices choices,
                  OptionSheet options, OtherSheets others) implements FormulaNames {

    /** The one row of another sheet of the workbook under an alias; empty where it is a list. */
    @FunctionalInterface
    interface OtherSheets {
        Optional<FormulaNames> matrix(String sheet, String alias);
    }

    @Override
    public Printed print(Expression.Name name, FormulaPrinter printer) {
        String qualifier = name.qualifier() == null ? "this" : name.qualifier();
        if (isOwn(qualifier)) {
            return own(name.name(), printer);
        }
        return switch (qualifier) {
            case "cover" -> ofCover(name.name());
            case "unit" -> ofUnit(name.name());
            case "param" -> number(CoverNames.parameterName(name.name()), Kind.NUMBER, false);
            case "previous" -> ofEarlier(name.name());
            case "last_year" -> throw new NotCarriedException(Reason.EARLIER);
            case "division" -> throw new NotCarriedException(Reason.DIRECTORY);
            default -> throw new NotCarriedException(Reason.OTHER_ROWS);
        };
    }

    private boolean isOwn(String qualifier) {
        return alias.isEmpty() ? qualifier.equals("this") : qualifier.equals(alias);
    }

    private Printed own(String name, FormulaPrinter printer) {
        Optional<DerivedColumn> derived = sheet.derived().stream().filter(d -> d.name().equals(name)).findFirst();
        if (derived.isPresent()) {
            if (!alias.isEmpty()) {
                throw new NotCarriedException(Reason.OTHER_ROWS);
            }
            return printer.print(derived.get().value());
        }
        String cell = cells.get(name);
        if (cell == null) {
            throw new NotCarriedException(Reason.OTHER_ROWS);
        }
        return of(sheet.column(name).orElseThrow(), cell);
    }

    private Printed of(ColumnDefinition column, String cell) {
        String number = "ISNUMBER(" + cell + ")";
        return switch (column.type()) {
            case INTEGER, YEAR -> new Value(cell, number, Kind.NUMBER, true);
            case DECIMAL, PERCENT -> new Value(cell, number, Kind.NUMBER, false);
            case MONEY -> new Value("(" + cell + "*" + CoverNames.MONEY_UNIT + ")", number, Kind.NUMBER, false);
            case DATE -> new Value(cell, number, Kind.DAY, true);
            case YEAR_MONTH -> new Value("DATE(YEAR(" + cell + "),MONTH(" + cell + "),1)", number, Kind.DAY, true);
            case TIME, TIMESTAMP -> new Value(cell, number, Kind.MOMENT, true);
            case BOOLEAN -> new Truth(Terms.any(cell + "=\"是\"", cell + "=\"√\"", cell + "=\"有\""),
                    Terms.any(cell + "=\"否\"", cell + "=\"×\"", cell + "=\"无\""));
            case CODE -> code(column, cell);
            case SET -> new Value(cell, Blanks.filled(cell), Kind.SET, false);
            case DIVISION, UNION -> new Value("LEFT(TRIM(" + cell + "),FIND(\" \",TRIM(" + cell + ")&\" \")-1)",
                    "ISNUMBER(VALUE(LEFT(TRIM(" + cell + "),4)))", Kind.TEXT, false);
            default -> new Value("TRIM(" + cell + ")", Blanks.filled(cell), Kind.TEXT, false);
        };
    }

    private Value code(ColumnDefinition column, String cell) {
        List<Choices.Spelling> spellings = choices.spellings(column);
        String texts = options.list(spellings.stream().map(Choices.Spelling::text).toList());
        String codes = options.list(spellings.stream().map(Choices.Spelling::code).toList());
        String place = "MATCH(TRIM(" + cell + ")," + texts + ",0)";
        String found = texts.equals(codes) ? "TRIM(" + cell + ")" : "INDEX(" + codes + "," + place + ")";
        return choices.closed(column) ? new Value(found, "ISNUMBER(" + place + ")", Kind.TEXT, false)
                : new Value("IFERROR(" + found + ",TRIM(" + cell + "))", Blanks.filled(cell), Kind.TEXT, false);
    }

    private static Value number(String name, Kind kind, boolean whole) {
        return new Value(name, "ISNUMBER(" + name + ")", kind, whole);
    }

    private static Value text(String name) {
        return new Value(name, "LEN(" + name + ")>0", Kind.TEXT, false);
    }

    private static Value ofCover(String name) {
        return switch (name) {
            case "as_of", "first_day", "last_day", "basis_start" -> number("cover_" + name, Kind.DAY, true);
            case "revision" -> number("cover_revision", Kind.NUMBER, true);
            case "unit", "division", "basis", "fund_code", "line" -> text("cover_" + name);
            default -> throw new NotCarriedException(Reason.FUNCTION);
        };
    }

    private static Value ofUnit(String name) {
        return switch (name) {
            case "code" -> text("cover_unit");
            case "name", "level", "line", "division" -> text("cover_" + name);
            default -> throw new NotCarriedException(Reason.DIRECTORY);
        };
    }

    private Printed ofEarlier(String name) {
        String cell = earlier.get(name);
        if (cell == null || !sheet.column(name).orElseThrow().type().numeric() || sheet.column(name).orElseThrow().type() == ColumnType.MONEY) {
            throw new NotCarriedException(Reason.EARLIER);
        }
        return of(sheet.column(name).orElseThrow(), cell);
    }

    @Override
    public Optional<Input> input(Expression.Name name) {
        String qualifier = name.qualifier() == null ? "this" : name.qualifier();
        String cell = isOwn(qualifier) ? cells.get(name.name()) : null;
        return Optional.ofNullable(cell).flatMap(c -> sheet.column(name.name()).map(column -> new Input(c,
                column.type() == ColumnType.MONEY ? "N(" + c + ")*" + CoverNames.MONEY_UNIT : "N(" + c + ")", column)));
    }

    /** A query without any condition over a matrix of the same workbook: it gives the one row there is. */
    @Override
    public Optional<FormulaNames> oneRow(Query query) {
        boolean plain = query.with().isEmpty() && query.where() == null && query.groupBy().isEmpty() && query.having() == null
                && query.combine().isEmpty() && query.select().size() == 1 && query.from().size() == 1;
        return plain && query.from().get(0) instanceof Query.Source.Table table && table.schema() == null
                ? others.matrix(table.name(), table.alias()) : Optional.empty();
    }
}
