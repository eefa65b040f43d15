package huizong.jobs.yaml;

import huizong.jobs.ColumnDefinition.Reference;
import huizong.jobs.Expression;
import huizong.jobs.NearestName;
import huizong.jobs.SheetDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A sheet while it is read: what its parts may mention, and the checks that wait until everything is read.
 *
 * @param parameters  the job's parameters
 * @param formSheets  names of all sheets of the form
 * @param columnNames names of the sheet's own columns
 */
record SheetContext(Loading loading, String sheet, Columns parameters, Set<String> formSheets, Set<String> columnNames) {

    /** Names of columns of the same sheet; a problem for each that is none. */
    List<String> siblings(YamlMap map, String key) {
        for (YamlText name : map.texts(key)) {
            if (!columnNames.contains(name.value())) {
                loading.problems().add(name.place(), "unknown column \"" + name.value() + "\""
                        + NearestName.hint(name.value(), columnNames));
            }
        }
        return map.texts(key).stream().map(YamlText::value).toList();
    }

    /** To be checked once all sheets are known: gives true or false over a row. */
    void condition(ReadExpression<Expression> read) {
        later(read, check -> check.condition(read.tree(), row(check)));
    }

    /** To be checked once all sheets are known: any value over a row. */
    void value(ReadExpression<Expression> read) {
        later(read, check -> check.check(read.tree(), row(check)));
    }

    private void later(ReadExpression<Expression> read, Consumer<NameCheck> then) {
        loading.later(known -> {
            NameCheck check = new NameCheck(known, loading.problems(), read);
            check.withoutAggregates(read.tree());
            then.accept(check);
        });
    }

    private Scope row(NameCheck check) {
        return row(check.known());
    }

    Scope row(KnownSources known) {
        return Scope.row(known.ofSheet(sheet).orElse(Columns.NONE), parameters, formSheets);
    }

    void reference(Reference reference, YamlText text) {
        loading.later(known -> {
            Optional<SheetDefinition> target = known.sheet(reference.sheet());
            if (target.isEmpty()) {
                loading.problems().add(text.place(), "unknown sheet \"" + reference.sheet() + "\""
                        + NearestName.hint(reference.sheet(), known.sheets()));
            } else if (target.get().column(reference.column()).isEmpty()) {
                loading.problems().add(text.place(), "sheet \"" + reference.sheet() + "\" has no column \"" + reference.column() + "\""
                        + NearestName.hint(reference.column(), target.get().columns().stream().map(c -> c.name()).toList()));
            }
        });
    }
}
