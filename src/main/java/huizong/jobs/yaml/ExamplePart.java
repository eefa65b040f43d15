package huizong.jobs.yaml;

import java.util.Arrays;
import java.util.List;

/** The parts of a file of examples with their keys, in the order of docs/job-files.md. A ! marks a required key. */
public enum ExamplePart implements MapPart {
    FILE("a file of examples", "job!", "returns!", "examples", "goldens"),
    RETURN("a return", "form", "like", "each", "given", "cover", "rows", "change", "add"),
    COVER("a cover", "unit", "name", "level", "line", "division", "period", "as_of", "basis", "basis_start", "money_unit", "revision",
            "fund_code", "nil_return"),
    SHEET("the rows of a sheet", "base", "rows!"),
    EXAMPLE("an example", "breaks", "holds", "cannot_break", "change", "add", "given", "cover", "parameters", "finds", "table",
            "period", "lines"),
    FINDS("a finding", "at!", "rule", "says"),
    GOLDEN("a golden", "title!", "sends!", "as_of", "verdicts", "finds", "tables", "figures"),
    GOLDEN_FINDS("a finding", "in!", "rule!", "at!", "says"),
    GOLDEN_TABLE("the lines of a table", "table!", "period!", "reach", "fails", "lines");

    private final String words;
    private final List<String> keys;
    private final List<String> required;

    ExamplePart(String words, String... keys) {
        this.words = words;
        this.keys = Arrays.stream(keys).map(k -> k.replace("!", "")).toList();
        this.required = Arrays.stream(keys).filter(k -> k.endsWith("!")).map(k -> k.replace("!", "")).toList();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public List<String> keys() {
        return keys;
    }

    @Override
    public List<String> required() {
        return required;
    }
}
