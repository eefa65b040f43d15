package huizong.jobs.yaml;

import huizong.jobs.CodeList;
import huizong.jobs.JobDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the readers of job files share: the problems, the shared code lists, and the checks that wait for all sheets. */
final class Loading {

    private final Problems problems;
    private final Map<String, CodeList> codeLists;
    private final TreeSet<String> usedCodeLists = new TreeSet<>();
    private final List<Consumer<KnownSources>> later = new ArrayList<>();

    Loading(Problems problems, Map<String, CodeList> codeLists) {
        this.problems = problems;
        this.codeLists = codeLists;
    }

    Problems problems() {
        return problems;
    }

    Map<String, CodeList> codeLists() {
        return codeLists;
    }

    /** A shared list the job uses: it is part of the job's version. */
    void used(String codeList) {
        usedCodeLists.add(codeList);
    }

    List<String> usedCodeLists() {
        return List.copyOf(usedCodeLists);
    }

    /** A check that needs to know the sheets of all jobs. */
    void later(Consumer<KnownSources> check) {
        later.add(check);
    }

    void checkAll(KnownSources known) {
        later.forEach(check -> check.accept(known));
    }

    static Columns parameters(Map<String, JobDefinition.Parameter> parameters) {
        return Columns.of(parameters.keySet().toArray(String[]::new));
    }
}
