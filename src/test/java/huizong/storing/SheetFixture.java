package huizong.storing;

import huizong.catalogue.Directory;
import huizong.catalogue.Nature;
import huizong.catalogue.PeriodKind;
import huizong.catalogue.UnionLevel;
import huizong.jobs.Accept;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.SourcePlace;
import huizong.jobs.WorkingDays;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small sheets and catalogues to store returns by. */
final class SheetFixture {

    private SheetFixture() {
    }

    static ColumnDefinition column(String name, ColumnType type, String label, @Nullable String unit, int line) {
        return new ColumnDefinition(name, null, label, type, null, unit, new ColumnDefinition.Required.Never(), 2, null, null, 500,
                false, false, false, false, List.of(), null, null, null, null, null, null, null, false, false, List.of(), Dated.ALWAYS,
                new SourcePlace("jobs/x.yaml", line, 7));
    }

    static SheetDefinition sheet(String name, ColumnDefinition... columns) {
        return new SheetDefinition(name, "X01A", "台账", Layout.LIST, Nature.EVENT, Accept.ROWS, List.of(), false,
                Arrays.asList(columns), List.of(), List.of(), Dated.ALWAYS, new SourcePlace("jobs/x.yaml", 3, 5));
    }

    static JobCatalogue catalogue(SheetDefinition... sheets) {
        FormDefinition form = new FormDefinition("x", "cases", List.of("X01A"), "表", PeriodKind.MONTH, null, null,
                Set.of(UnionLevel.COUNTY), Arrays.asList(sheets), List.of(), false, new SourcePlace("jobs/x.yaml", 2, 3));
        JobDefinition job = new JobDefinition("x", "题", "One row per case", Path.of("jobs/x.yaml"), "0", List.of(form), List.of(),
                Map.of());
        return new JobCatalogue(List.of(job), new Directory(List.of(), List.of()), List.of(), new WorkingDays(Set.of(), Set.of()));
    }
}
