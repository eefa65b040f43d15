package huizong.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * docs/job-files.md taken apart. Its yaml blocks say what they are: {@code yaml job} is a whole file; {@code yaml rule f06a}
 * a rule of a sheet or form of that file, {@code yaml table} a table of it; {@code yaml sheet} and {@code yaml column} stand
 * alone; {@code yaml keys} lists keys with their meaning.
 */
record JobPage(String text) {

    private static final Pattern BLOCK = Pattern.compile("```yaml (\\w+) ?([\\w-]*)\\n(.*?)```", Pattern.DOTALL);
    private static final String FORM = """
            job: fragment
            title: 片段
            description: A part of a page; one row per thing.
            forms:
              fragment:
                codes: [X99]
                period: month
                due: 10d
                submitters: { allowed: [county] }
                sheets:
            """;
    private static final String LIST = """
                  x99:
                    title: 片段
                    layout: list
                    nature: event
                    accept: rows
                    key: [case_no]
                    columns:
                      case_no: { label: 编号, type: text, required: true }
            """;

    /** @param kind job, rule, table, sheet, column or keys; @param owner the sheet or form of a rule, else empty */
    record Block(String kind, String owner, String yaml) {
    }

    static JobPage read() {
        try {
            return new JobPage(Files.readString(Path.of("docs/job-files.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks(String kind) {
        return BLOCK.matcher(text).results().map(m -> new Block(m.group(1), m.group(2), m.group(3)))
                .filter(b -> b.kind().equals(kind)).toList();
    }

    /** The trial's job with all its rules and tables in their places. */
    String trial() {
        String job = blocks("job").get(0).yaml();
        for (Block rule : blocks("rule")) {
            boolean ofSheet = job.contains("\n      " + rule.owner() + ":\n");
            String owner = "\n" + " ".repeat(ofSheet ? 6 : 2) + rule.owner() + ":\n";
            String rules = " ".repeat(ofSheet ? 8 : 4) + "rules:\n" + rule.yaml().indent(ofSheet ? 10 : 6);
            job = job.replace(owner, owner + rules);
        }
        StringBuilder whole = new StringBuilder(job).append("tables:\n");
        blocks("table").forEach(table -> whole.append(table.yaml().indent(2)));
        return whole.toString();
    }

    static String withSheet(Block sheet) {
        return FORM + sheet.yaml().indent(6);
    }

    static String withColumn(Block column) {
        return FORM + LIST + column.yaml().indent(10);
    }
}
