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
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code output/tables/<job>/<period>/}: one official workbook with all tables of the job, one CSV per table and reach. */
final class TableFiles {

    /** Lines from which on a workbook is made while no other is, for it fills a good part of the heap. */
    private static final int LARGE = 5_000;

    private final JobCatalogue catalogue;
    private final Path folder;
    private final ReadWriteLock heap = new ReentrantReadWriteLock();

    TableFiles(JobCatalogue catalogue, Path output) {
        this.catalogue = catalogue;
        folder = output.resolve("tables");
    }

    /** A job and period: what has a folder of its own. */
    record Place(JobDefinition job, String period) {
    }

    /** Where what was released stands, by job and period. */
    List<Place> places(List<Releases.Release> released) {
        List<Place> places = new ArrayList<>();
        for (JobDefinition job : catalogue.jobs()) {
            released.stream().filter(r -> job.table(r.table()).isPresent()).map(Releases.Release::period).distinct().sorted()
                    .forEach(period -> places.add(new Place(job, period)));
        }
        return places;
    }

    /** The workbook of a job and period. */
    Path workbook(Place place) {
        return folder(place).resolve(place.job().title() + " " + place.period().replace(':', '-') + ".xlsx");
    }

    private Path folder(Place place) {
        return folder.resolve(place.job().name()).resolve(place.period().replace(':', '-'));
    }

    /** Writes all of the job's tables of that period that have a release, whenever it was made. */
    void write(JdbcClient database, Place place) {
        TableReader reader = new TableReader(database, catalogue);
        List<PublishedTable> tables = new ArrayList<>();
        for (TableDefinition table : place.job().tables()) {
            for (Reach reach : table.reaches()) {
                Optional<PublishedTable> read = reader.read(table, place.period(), reach, null, null);
                read.ifPresent(tables::add);
            }
        }
        if (!tables.isEmpty()) {
            tables.forEach(table -> WrittenFile.text(folder(place).resolve(csvName(table)), csv(table)));
            boolean large = tables.stream().mapToInt(table -> table.lines().size()).sum() >= LARGE;
            Lock share = large ? heap.writeLock() : heap.readLock();
            share.lock();
            try {
                WrittenFile.bytes(workbook(place), out -> OfficialWorkbook.write(tables, out));
            } finally {
                share.unlock();
            }
        }
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
