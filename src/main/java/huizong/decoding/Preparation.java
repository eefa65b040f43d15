package huizong.decoding;

import huizong.catalogue.Directory;
import huizong.catalogue.Period;
import huizong.decoding.cells.CellDecoders;
import huizong.decoding.cells.CodeBooks;
import huizong.decoding.cells.DivisionIndex;
import huizong.decoding.heads.HeadIndex;
import huizong.jobs.SheetDefinition;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What can be made ready once and not for every workbook: labels by form and period, code lists, divisions by day. */
final class Preparation {

    private record Asked(String sheet, Period period) {
    }

    private final Directory directory;
    private final CodeBooks books = new CodeBooks();
    private final Map<LocalDate, DivisionIndex> divisions = new ConcurrentHashMap<>();
    private final Map<Asked, HeadIndex> heads = new ConcurrentHashMap<>();

    Preparation(Directory directory) {
        this.directory = directory;
    }

    /** Made once for all sheets of a workbook. */
    CellDecoders decoders(Setting setting) {
        return new CellDecoders(setting, divisions.computeIfAbsent(setting.day(), day -> DivisionIndex.of(directory, day)), books);
    }

    HeadIndex labels(SheetDefinition sheet, Period period) {
        return heads.computeIfAbsent(new Asked(sheet.name(), period), a -> new HeadIndex(sheet.columnsFor(period)));
    }
}
