package huizong.cli;

import huizong.batch.DatabaseAhead;
import huizong.batch.Deployment;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where this deployment lives and in what language and zone it speaks.
 *
 * @param home     folder of the program: jobs/, input/ and output/ lie in it unless said otherwise
 * @param database JDBC URL of an outside PostgreSQL, null for the embedded one
 * @param scope    code of the division the tables are about, null for everything loaded
 */
record Installation(Path home, Path jobs, Path data, @Nullable String database, @Nullable String scope, String language, Clock clock) {

    static Installation of(@Nullable Path jobs, @Nullable Path data, @Nullable String database, String language) {
        String set = System.getProperty("huizong.home", System.getenv("HUIZONG_HOME"));
        Path home = set == null ? Path.of("").toAbsolutePath() : Path.of(set);
        String scope = System.getenv("HUIZONG_SCOPE");
        String url = database != null ? database : System.getenv("HUIZONG_DB_URL");
        ZoneId zone = ZoneId.of(System.getenv().getOrDefault("HUIZONG_ZONE", "Asia/Shanghai"));
        return new Installation(home, jobs != null ? jobs : home.resolve("jobs"), data != null ? data : home.resolve("data"),
                url == null || url.isBlank() ? null : url, scope == null || scope.isBlank() ? null : scope.strip(), language, Clock.system(zone));
    }

    Texts texts() {
        return Texts.in(language);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The jobs; where they have problems, all of them are said and the call ends. */
    JobCatalogue catalogue() {
        return JobFiles.load(jobs).fold(loaded -> loaded, this::refuse);
    }

    /** The jobs with their examples; problems end the call as those of the jobs do. */
    ExamplesResult.Loaded examples() {
        return JobFiles.examples(jobs).fold(ExamplesResult.Loaded::new, problems -> {
            throw faulty(problems);
        });
    }

    /** Begins to open the embedded database, for the job files are read meanwhile; to be closed by the caller. */
    DatabaseAhead databaseAhead(int workers) {
        return database == null ? DatabaseAhead.of(data, workers) : DatabaseAhead.none();
    }

    /** The deployment that works these jobs; a scope the directory does not know ends the call. */
    Deployment deployment(JobCatalogue catalogue) {
        if (scope != null && catalogue.directory().allDivisions().stream().noneMatch(d -> d.code().equals(scope))) {
            throw new CommandFailure(ExitStatus.WRONG_CALL, texts().of("scope.unknown", scope, jobs.resolve("directory/divisions.csv")));
        }
        return new Deployment(catalogue, data, database, scope, clock);
    }

    private JobCatalogue refuse(List<Problem> problems) {
        throw faulty(problems);
    }

    private CommandFailure faulty(List<Problem> problems) {
        return new CommandFailure(ExitStatus.WRONG_CALL, problems.stream().map(Problem::toString)
                .collect(Collectors.joining("\n")) + "\n" + texts().of("jobs.faulty", problems.size()));
    }
}
