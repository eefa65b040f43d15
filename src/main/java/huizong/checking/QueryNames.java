package huizong.checking;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.Query;
import huizong.storing.Names;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names mean in a rule that is a query of its own: its sources, {@code :form}, {@code param.x}, {@code unit.x}. */
final class QueryNames implements Names {

    private final Sources sources;
    private final Set<String> qualifiers = new HashSet<>();

    QueryNames(Sources sources) {
        this.sources = sources;
    }

    /** True where the query asks about the submission it is put to: its cover, its unit. */
    boolean asksAboutSubmission() {
        return qualifiers.contains("cover") || qualifiers.contains("unit");
    }

    @Override
    public String name(@Nullable String qualifier, String name) {
        if (qualifier == null) {
            return name;
        }
        qualifiers.add(qualifier);
        return qualifier.equals(":") ? sources.parameter(name) : qualifier.equals("param") ? sources.dated(name) : qualifier + "." + name;
    }

    @Override
    public String table(Query.Source.Table table) {
        return sources.table(table);
    }

    @Override
    public Optional<ColumnDefinition> column(@Nullable String qualifier, String name) {
        return Optional.empty();
    }
}
