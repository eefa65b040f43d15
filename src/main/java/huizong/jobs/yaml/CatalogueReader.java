package huizong.jobs.yaml;

import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.jobs.CodeList;
import huizong.jobs.ExamplesResult;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobDefinition;
import huizong.jobs.LoadResult;
import huizong.jobs.NearestName;
import huizong.jobs.Round;
import huizong.jobs.WorkingDays;
import huizong.jobs.examples.JobExamples;
import huizong.jobs.yaml.JobFolder.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads everything under jobs/ and what is built in; collects all problems of all files. */
public final class CatalogueReader {

    private final Problems problems = new Problems();
    private final JobFolder folder;
    private List<String> folders = List.of("");
    private final Map<String, CodeList> codeLists = new TreeMap<>();
    private final Map<String, TextFile> codeFiles = new TreeMap<>();

    public CatalogueReader(Path directory) {
        folder = new JobFolder(directory.toAbsolutePath().normalize(), problems);
    }

    public LoadResult read() {
        folder.yamlFiles("codes").forEach(this::codeList);
        Map<JobReader, TextFile> files = new LinkedHashMap<>();
        JobFolder.builtIn().forEach(file -> job(file, Origin.BUILT_IN, files));
        folder.yamlFiles("").forEach(file -> job(file, Origin.DEPLOYMENT, files));
        Map<JobReader, JobDefinition> forms = new LinkedHashMap<>();
        files.keySet().forEach(reader -> forms.put(reader, reader.forms()));
        KnownSources known = new KnownSources(forms.values());
        List<JobDefinition> jobs = new ArrayList<>();
        forms.forEach((reader, job) -> jobs.add(reader.complete(job, known, version(files.get(reader), reader.loading()))));
        new AcrossJobs(problems).check(jobs);
        JobCatalogue catalogue = new JobCatalogue(List.copyOf(jobs), directory(), rounds(jobs), workingDays());
        return problems.isEmpty() ? new LoadResult.Loaded(catalogue) : new LoadResult.Faulty(problems.sorted());
    }

    private void codeList(TextFile file) {
        YamlFile.read(file.name(), file.text(), JobPart.CODE_LIST, problems).ifPresent(map -> {
            CodeList list = CodeListReader.shared(map);
            map.scalar("codes").ifPresent(name -> {
                NameRules.fileName(name.value(), name.place(), problems);
                if (!file.path().getFileName().toString().equals(name.value() + ".yaml")) {
                    problems.add(name.place(), "the list \"" + name.value() + "\" must stand in a file " + name.value() + ".yaml");
                }
            });
            codeLists.put(list.name(), list);
            codeFiles.put(list.name(), file);
        });
    }

    private void job(TextFile file, Origin origin, Map<JobReader, TextFile> files) {
        YamlFile.read(file.name(), file.text(), JobPart.JOB, problems)
                .ifPresent(map -> files.put(new JobReader(map, file.path(), origin, new Loading(problems, codeLists)), file));
    }

    private String version(TextFile file, Loading loading) {
        List<String> texts = new ArrayList<>(List.of(file.text()));
        loading.usedCodeLists().forEach(name -> texts.add(codeFiles.get(name).text()));
        return JobVersion.of(texts);
    }

    /** The jobs together with their examples; the directory and the rounds have what only examples know besides. */
    public ExamplesResult readExamples(List<Path> further) {
        folders = List.of("", "examples/");
        LoadResult jobs = read();
        if (jobs instanceof LoadResult.Faulty faulty) {
            return new ExamplesResult.Faulty(faulty.problems());
        }
        JobCatalogue catalogue = ((LoadResult.Loaded) jobs).catalogue();
        List<TextFile> files = new ArrayList<>(folder.yamlFiles("examples"));
        further.forEach(f -> files.addAll(new JobFolder(f.toAbsolutePath().normalize(), problems).yamlFiles("")));
        List<JobExamples> examples = files.stream().flatMap(f -> examples(f, catalogue).stream()).toList();
        return problems.isEmpty() ? new ExamplesResult.Loaded(catalogue, examples) : new ExamplesResult.Faulty(problems.sorted());
    }

    private Optional<JobExamples> examples(TextFile file, JobCatalogue catalogue) {
        return YamlFile.read(file.name(), file.text(), ExamplePart.FILE, problems).flatMap(map -> {
            String name = map.text("job").orElse("");
            Optional<JobDefinition> job = catalogue.job(name);
            if (job.isEmpty()) {
                problems.add(map.place("job"), "no job \"" + name + "\""
                        + NearestName.hint(name, catalogue.jobs().stream().map(JobDefinition::name).toList()));
            } else if (!file.path().getFileName().toString().replaceFirst("\\..*", "").equals(name)) {
                problems.add(map.place("job"), "the examples of \"" + name + "\" must stand in a file examples/" + name + ".yaml");
            }
            return job.map(j -> new ExampleReader(map, j, catalogue).read());
        });
    }

    private Directory directory() {
        DirectoryReader reader = new DirectoryReader(problems);
        List<Division> divisions = reader.divisions(files("directory/divisions.csv"));
        return new Directory(divisions, reader.unions(files("directory/unions.csv")));
    }

    private List<TextFile> files(String name) {
        return folders.stream().flatMap(f -> folder.file(f + name).stream()).toList();
    }

    private List<Round> rounds(List<JobDefinition> jobs) {
        List<FormDefinition> forms = jobs.stream().flatMap(j -> j.forms().stream()).toList();
        return new TimetableReader(problems).rounds(files("rounds.csv"), forms);
    }

    private WorkingDays workingDays() {
        return folder.file("calendar.csv").map(f -> new TimetableReader(problems).calendar(f.name(), f.text()))
                .orElse(new WorkingDays(Set.of(), Set.of()));
    }
}
