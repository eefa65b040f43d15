package huizong.cli;

import huizong.reading.Inspection;
import huizong.reading.InspectionJson;
import huizong.reading.ReadLimits;
import huizong.reading.ReadResult;
import huizong.reading.UnreadableSheetException;
import huizong.reading.Workbook;
import huizong.reading.WorkbookReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huizong inspect}: what the reader sees. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    /** How the cells are written. */
    enum Format {
        CSV, JSON
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Option(names = "--sheet", paramLabel = "SHEET")
    private @Nullable String sheet;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.CSV;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Override
    public Integer call() {
        Texts texts = options.installation().texts();
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitStatus.UNREADABLE, texts.of("file.missing", file));
        }
        ReadResult result = new WorkbookReader(ReadLimits.of(System.getenv())).openSorted(file);
        return result.fold(opened -> show(opened.workbook(), texts), refused -> {
            throw new CommandFailure(ExitStatus.UNREADABLE, Refusals.sentence(file, refused, options.installation().language()));
        });
    }

    private int show(Workbook workbook, Texts texts) {
        try (workbook) {
            if (sheet != null && workbook.sheets().stream().noneMatch(s -> s.name().equals(sheet))) {
                throw new CommandFailure(ExitStatus.NOT_FOUND, texts.of("sheet.unknown", sheet));
            }
            Inspection inspection = new Inspection(file.getFileName().toString(), workbook, Optional.ofNullable(sheet));
            PrintWriter out = spec.commandLine().getOut();
            if (format == Format.CSV) {
                inspection.csv(out);
            } else {
                InspectionJson.write(inspection, out);
            }
            out.flush();
            return ExitStatus.DONE.code();
        } catch (UnreadableSheetException damaged) {
            ReadResult.Refused refused = new ReadResult.Refused(damaged.reason(), String.valueOf(damaged.getMessage()));
            throw new CommandFailure(ExitStatus.UNREADABLE, Refusals.sentence(file, refused, options.installation().language()));
        }
    }
}
