package huizong.publishing;

import huizong.catalogue.PeriodKind;
import huizong.catalogue.Reach;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import java.util.List;

/** Table definitions where only name and notes matter. */
final class TestTables {

    private TestTables() {
    }

    static TableDefinition named(String code, String title, PeriodKind period, List<String> notes, SourcePlace at) {
        return new TableDefinition("x", code, title, period, List.of(Reach.PERIOD), null, null, TableDefinition.Rows.COUNTING, List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, notes, at);
    }
}
