package huizong.jobs.yaml;

import java.util.Arrays;
import java.util.List;

/** The parts of job files with their keys: what the loader takes, in the order of docs/job-files.md. A ! marks a required key. */
public enum JobPart implements MapPart {
    JOB("a job", "job!", "title!", "description!", "parameters", "forms", "tables"),
    PARAMETER("a parameter", "label!", "values!"),
    PARAMETER_VALUE("a value", "value!", "since", "until"),
    FORM("a form", "title", "codes!", "period!", "due", "submitters!", "sheets!", "rules", "since", "until"),
    SUBMITTERS("submitters", "expected", "allowed!"),
    EXPECTED("the expected submitters", "level!", "line"),
    SHEET("a sheet", "title!", "code", "layout!", "nature", "accept!", "key", "optional", "columns", "indicators", "derived", "rules",
            "since", "until"),
    COLUMN("a column", "label!", "type!", "code", "unit", "required", "nature", "codes", "open", "to", "when", "decimals", "low", "high",
            "negative", "length", "in_period", "future", "place", "dash", "part_of", "parts_of", "ratio_of", "grows_by", "resident",
            "agrees_with", "personal", "compare_with_history", "synonyms", "since", "until"),
    DERIVED("a derived column", "label", "value!"),
    RULE("a rule", "holds", "query", "level!", "of", "says!", "fix", "also", "blame", "since", "until"),
    TABLE("a table", "title!", "period", "reach", "from", "where", "rows", "by!", "subtotals", "columns!", "compare", "share", "rank", "checks",
            "transposed", "query", "dated_by", "carry_over", "notes"),
    DIMENSION("a dimension", "name!", "label", "value", "codes", "level", "names"),
    MEASURE("a column of a table", "label!", "unit", "decimals", "show", "value!", "from", "where", "reach", "heads"),
    COMPARISON("a comparison", "label!", "unit", "of", "with!", "as!", "decimals"),
    SHARE("a share", "label!", "unit", "of!", "over!", "decimals"),
    RANK("a rank", "label!", "of", "first", "among"),
    CHECK("a check", "holds!", "where", "says!", "since", "until"),
    CODE_LIST("a code list", "codes!", "title", "entries!", "replaced", "open");

    private final String words;
    private final List<String> keys;
    private final List<String> required;

    JobPart(String words, String... keys) {
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
