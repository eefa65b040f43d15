package huizong.cli;

import huizong.catalogue.Reach;
import huizong.jobs.JobCatalogue;
import huizong.jobs.TableDefinition;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes of tables and reaches as a caller gives them. */
final class TableNames {

    private TableNames() {
    }

    static TableDefinition one(String code, JobCatalogue catalogue, Texts texts) {
        return catalogue.table(code).orElseThrow(() -> new CommandFailure(ExitStatus.NOT_FOUND, texts.of("table.unknown", code,
                catalogue.jobs().stream().flatMap(j -> j.tables().stream()).map(TableDefinition::code)
                        .collect(Collectors.joining(", ")))));
    }

    static Reach reach(String word, Texts texts) {
        return Arrays.stream(Reach.values()).filter(r -> r.word().equals(word.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new CommandFailure(ExitStatus.WRONG_CALL, texts.of("reach.unknown", word)));
    }
}
