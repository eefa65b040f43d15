package huizong.batch;

import huizong.catalogue.Reach;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.TableDefinition;
import huizong.publishing.OfficialWorkbook;
import huizong.publishing.PublishedTable;
import huizong.publishing.Releases;
import huizong.publishing.TableCsv;
import huizong.publishing.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code output/tables/<job>/<period>/}: one official workbook with all tables of the job, one CSV per table and reach. */
final class TableFiles {

    private final TableReader reader;
    private final JobCatalogue catalogue;
    private final Path folder;

    TableFiles(JdbcClient database, JobCatalogue catalogue, Path output) {
        reader = new TableReader(database, catalogue);
        this.catalogue = catalogue;
        folder = output.resolve("tables");
    }

    /** Writes what was released, and the job's other tables of the same period with it. @return the workbooks written */
    List<Path> write(List<Releases.Release> released) {
        List<Path> written = new ArrayList<>();
        for (JobDefinition job : catalogue.jobs()) {
            released.stream().filter(r -> job.table(r.table()).isPresent()).map(Releases.Release::period).distinct().sorted()
                    .forEach(period -> written.addAll(write(job, period)));
        }
        return written;
    }

    private List<Path> write(JobDefinition job, String period) {
        Path place = folder.resolve(job.name()).resolve(period.replace(':', '-'));
        List<PublishedTable> tables = new ArrayList<>();
        for (TableDefinition table : job.tables()) {
            for (Reach reach : table.reaches()) {
                reader.read(table, period, reach, null, null).ifPresent(tables::add);
            }
        }
        if (tables.isEmpty()) {
            return List.of();
        }
        tables.forEach(table -> WrittenFile.text(place.resolve(csvName(table)), csv(table)));
        return List.of(WrittenFile.bytes(place.resolve(job.title() + " " + period.replace(':', '-') + ".xlsx"),
                out -> OfficialWorkbook.write(tables, out)));
    }

    private static String csvName(PublishedTable table) {
        return table.table().code() + (table.reach() == Reach.PERIOD ? "" : "-" + table.reach().word()) + ".csv";
    }

    private static String csv(PublishedTable table) {
        StringBuilder csv = new StringBuilder();
        try {
            TableCsv.write(table, csv);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return csv.toString();
    }
}
