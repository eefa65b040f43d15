package huizong.decoding;

import huizong.catalogue.Directory;
import huizong.catalogue.Finding;
import huizong.decoding.cells.CellDecoders;
import huizong.jobs.SheetDefinition;
import huizong.reading.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Decodes all sheets of workbooks whose cover has been read; one for all workers and workbooks. */
public final class SubmissionDecoder {

    private final Directory directory;
    private final PersonKey personKey;
    private final Preparation preparation;

    public SubmissionDecoder(Directory directory, PersonKey personKey) {
        this.directory = directory;
        this.personKey = personKey;
        this.preparation = new Preparation(directory);
    }

    /**
     * @param targets  asked once for each sheet the workbook has, in the form's order; its rows follow before the next is asked
     * @param findings gets everything found in sheets and cells; the cover's own findings are not repeated
     * @throws huizong.reading.UnreadableSheetException where a sheet turns out to be damaged or over a limit
     */
    public DecodedSubmission decode(Workbook workbook, CoverResult.Read cover, Function<SheetDefinition, RowTarget> targets,
            Consumer<Finding> findings) {
        Setting setting = new Setting(cover.cover(), directory, personKey);
        CellDecoders makers = preparation.decoders(setting);
        SheetMatch match = SheetMatch.of(workbook, cover.form(), cover.cover());
        match.findings().forEach(findings);
        List<DecodedSheet> sheets = new ArrayList<>();
        match.sheets().forEach((definition, sheet) ->
                sheets.add(decoder(definition, setting, makers).decode(sheet, targets.apply(definition), findings)));
        NilReturn.check(cover, sheets).forEach(findings);
        return DecodedSubmission.of(sheets);
    }

    private SheetDecoder decoder(SheetDefinition sheet, Setting setting, CellDecoders makers) {
        return new SheetDecoder(sheet, setting, makers, preparation.labels(sheet, setting.cover().period()));
    }
}
