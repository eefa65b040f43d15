package huizong.jobs;

import huizong.jobs.examples.Golden;
import huizong.jobs.examples.JobExamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * docs/programmes.md: which article is read by which form, tabulated where, made again by which golden and with what verdict, and
 * how the open questions were settled. What the job files do not say themselves stands in docs/programmes/*.tsv.
 */
record ProgrammesPage(JobCatalogue catalogue, List<JobExamples> examples, List<Article> articles, List<Choice> choices) {

    private static final Set<String> FAILING = Set.of("MISMATCH", "NO_DATA");
    private static final Comparator<String> BY_NUMBER = Comparator.<String>comparingInt(f -> f.length()).thenComparing(f -> f);

    /**
     * @param ref     issue and number of the article, 0.03
     * @param forms   codes of the forms that can hold what it tells
     * @param tables  codes of the tables its figures stand in
     * @param goldens ids, or what several begin with: G05
     */
    record Article(String ref, String title, String place, List<String> forms, List<String> tables, List<String> goldens, String note) {

        static Article of(List<String> cells) {
            return new Article(cells.get(0), cells.get(1), cells.get(2), words(cells.get(3)), words(cells.get(4)), words(cells.get(5)), cells.get(6));
        }
    }

    /** @param seen where the job file shows it: a rule, a table, table.column, sheet.column, a form or param.name */
    record Choice(String job, String ref, String question, String choice, List<String> seen) {

        static Choice of(List<String> cells) {
            return new Choice(cells.get(0), cells.get(1), cells.get(2), cells.get(3), words(cells.get(4)));
        }
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +"));
    }

    String markdown(String head, String between) {
        List<String> lines = new ArrayList<>(List.of(head, ""));
        lines.add("| ref | article | place | job, form: sheets | tables | goldens | published figures | note |");
        lines.add("|---|---|---|---|---|---|---|---|");
        articles.forEach(a -> lines.add(row(a.ref(), a.title(), a.place(), forms(a), String.join(" ", a.tables()), String.join(" ", goldens(a)),
                figures(a), a.note())));
        lines.addAll(List.of("", between, "", "| job | ref | question | settled | seen in |", "|---|---|---|---|---|"));
        choices.forEach(c -> lines.add(row("`" + c.job() + "`", c.ref(), c.question(), c.choice(), code(c.seen()))));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(c -> c.isEmpty() ? "–" : c.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(List<String> names) {
        return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" "));
    }

    /** Per job its forms with the sheets of the workbook that carries the code. */
    private String forms(Article article) {
        Map<String, List<String>> byJob = new LinkedHashMap<>();
        for (String code : article.forms()) {
            FormDefinition form = catalogue.formByCode(code).orElseThrow(() -> new IllegalArgumentException(article.ref() + ": no form " + code));
            String sheets = form.sheets().stream().map(SheetDefinition::name).collect(Collectors.joining(" "));
            List<String> listed = byJob.computeIfAbsent(form.job(), j -> new ArrayList<>());
            if (!listed.contains(form.name() + ": " + sheets)) {
                listed.add(form.name() + ": " + sheets);
            }
        }
        return byJob.entrySet().stream().map(e -> "`" + e.getKey() + "` " + String.join(", ", e.getValue())).collect(Collectors.joining("<br>"));
    }

    /** The goldens there are by the ids the article names, in order of the names. */
    List<String> goldens(Article article) {
        List<String> ids = examples.stream().flatMap(e -> e.goldens().stream()).map(Golden::id).sorted().distinct().toList();
        return article.goldens().stream().flatMap(named -> ids.stream().filter(id -> id.equals(named) || id.startsWith(named + "-"))).toList();
    }

    /** MATCH 2 4 5, WITHIN 3: the numbers of the article's figures by what T00-3 says of them. */
    private String figures(Article article) {
        Map<String, List<String>> byVerdict = new TreeMap<>();
        verdicts().forEach((figure, verdict) -> {
            if (figure.startsWith(article.ref() + "/")) {
                byVerdict.computeIfAbsent(verdict, v -> new ArrayList<>()).add(figure.substring(article.ref().length() + 1));
            }
        });
        return byVerdict.entrySet().stream().map(e -> e.getKey() + " " + String.join(" ", e.getValue())).collect(Collectors.joining("<br>"));
    }

    /** By 数据编号 the verdict the goldens ask for; a golden that must fail says nothing of a figure another one makes right. */
    private Map<String, String> verdicts() {
        Map<String, String> verdicts = new TreeMap<>(BY_NUMBER);
        examples.stream().flatMap(e -> e.goldens().stream()).flatMap(g -> g.figures().entrySet().stream())
                .forEach(f -> verdicts.merge(f.getKey(), f.getValue(), (one, other) -> FAILING.contains(one) ? other : one));
        return verdicts;
    }

    /** Names the job file of a choice does not show. */
    List<String> unseen(Choice choice) {
        JobDefinition job = catalogue.job(choice.job()).orElseThrow(() -> new IllegalArgumentException("no job " + choice.job()));
        return choice.seen().stream().filter(name -> !shown(job, name)).toList();
    }

    private static boolean shown(JobDefinition job, String name) {
        String[] parts = name.split("\\.");
        if (parts.length == 1) {
            return job.rule(name).isPresent() || job.table(name).isPresent() || job.form(name).isPresent() || job.sheet(name).isPresent()
                    || job.tables().stream().flatMap(t -> t.checks().stream()).anyMatch(c -> c.id().equals(name));
        }
        Optional<TableDefinition> table = job.table(parts[0]);
        return parts[0].equals("param") ? job.parameters().containsKey(parts[1])
                : table.isPresent() ? table.get().by().stream().anyMatch(d -> d.name().equals(parts[1]))
                        || table.get().measures().stream().anyMatch(m -> m.name().equals(parts[1]))
                        || table.get().compare().stream().anyMatch(m -> m.name().equals(parts[1]))
                        : job.sheet(parts[0]).filter(s -> s.column(parts[1]).isPresent()
                                || s.derived().stream().anyMatch(d -> d.name().equals(parts[1]))).isPresent();
    }
}
