package huizong.jobs.examples;

import huizong.catalogue.Period;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.jobs.SourcePlace;
import huizong.jobs.TableDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A whole night whose tables must come out as stated: published figures made again from rows of the catalogue's pattern.
 *
 * @param sends    what comes in, in this order
 * @param asOf     the day that counts as today
 * @param verdicts by name of a return; accepted where it is not named
 * @param finds    all that is found in each return
 * @param figures  by 数据编号 of a published figure (P00): what its comparison comes to
 */
public record Golden(String id, String title, List<SentReturn> sends, LocalDate asOf, Map<String, Verdict> verdicts, List<Found> finds,
                     List<Lines> tables, Map<String, String> figures, SourcePlace at) {

    public Golden {
        sends = List.copyOf(sends);
        verdicts = Map.copyOf(verdicts);
        finds = List.copyOf(finds);
        tables = List.copyOf(tables);
        figures = Map.copyOf(figures);
    }

    /** A finding in one of the returns. */
    public record Found(String in, Example.Expected expected) {
    }

    /**
     * Lines of a table.
     *
     * @param fails checks that fail, so that the release is held back
     * @param lines each picked by its dimensions (and {@code level}), with values as printed by column; a blank is empty
     */
    public record Lines(TableDefinition table, Period period, Reach reach, List<String> fails, List<Line> lines, SourcePlace at) {
    }

    /**
     * @param absent true where there must be no such line
     * @param cells  what stands in its columns, printed, or an exactness code and a number: {@code G 1300}
     */
    public record Line(Map<String, String> where, Map<String, String> cells, boolean absent, SourcePlace at) {
    }
}
