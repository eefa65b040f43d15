package huizong.aggregating;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Expression;
import huizong.jobs.Query;
import huizong.storing.ExpressionSql;
import huizong.storing.Names;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row's own names an expression mentions, those inside its queries ({@code this.x}) among them. */
final class Mentions implements Names {

    private final Set<String> own = new LinkedHashSet<>();

    private Mentions() {
    }

    static Set<String> of(Expression expression) {
        Mentions mentions = new Mentions();
        new ExpressionSql(mentions).print(expression);
        return mentions.own;
    }

    @Override
    public String name(@Nullable String qualifier, String name) {
        if (qualifier == null || qualifier.equals("this")) {
            own.add(name);
        }
        return name;
    }

    @Override
    public String table(Query.Source.Table table) {
        return table.name();
    }

    @Override
    public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
        name(qualifier, name);
        return Optional.empty();
    }
}
