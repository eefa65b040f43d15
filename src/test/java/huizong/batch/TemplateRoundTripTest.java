package huizong.batch;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.ColouredCells;
import huizong.LibreOffice;
import huizong.TypedTemplate;
import huizong.catalogue.CellAddress;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Union;
import huizong.feedback.Answer;
import huizong.feedback.template.FormTemplate;
import huizong.feedback.template.TemplateOrder;
import huizong.jobs.ExamplesResult;
import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import huizong.jobs.examples.Example;
import huizong.jobs.examples.JobExamples;
import huizong.jobs.examples.SentCover;
import huizong.jobs.examples.SentReturn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The template of every form, filled, saved by an office program and checked: a clean return gets no finding and shows no
 * colour, a broken rule is coloured at the cell the check names. With -Dexamples=JOB only one job, with -Dtemplates=all also the
 * rules no template can put, which must colour nothing else.
 */
class TemplateRoundTripTest {

    private static final ExamplesResult.Loaded LOADED = JobFiles.examples(Path.of("jobs")).fold(ExamplesResult.Loaded::new, problems -> {
        throw new IllegalStateException(String.join("\n", problems.stream().map(Object::toString).toList()));
    });
    private static final Set<FindingCode> ALWAYS_SHOWN = EnumSet.of(FindingCode.REQUIRED_CELL, FindingCode.NEGATIVE_NUMBER, FindingCode.RANGE,
            FindingCode.TOO_MANY_DECIMALS, FindingCode.OUTSIDE_PERIOD, FindingCode.AFTER_AS_OF, FindingCode.DUPLICATE_KEY,
            FindingCode.PART_EXCEEDS_TOTAL, FindingCode.PARTS_DIFFER_FROM_TOTAL, FindingCode.RATIO_DIFFERS);

    @TempDir
    private static Path folder;
    private static ExampleNight night;
    private static final List<Sent> SENT = new ArrayList<>();
    private static final Map<String, FormTemplate.Written> WRITTEN = new HashMap<>();
    private static List<Path> saved = List.of();
    private static List<Path> drawn = List.of();

    /** A return on its way through a template. @param example null for a clean return */
    private record Sent(String name, List<SentReturn> given, SentReturn sent, Example example) {
    }

    @BeforeAll
    static void fill() throws SQLException, IOException {
        LibreOffice office = LibreOffice.orSkip(folder);
        night = new ExampleNight(LOADED.catalogue(), folder);
        jobs().forEach(job -> {
            job.returns().forEach(r -> SENT.add(new Sent(job.job().name() + " " + r.name(), job.given().get(r.name()), r, null)));
            ExampleNight.inTurn(job.examples()).stream().filter(TemplateRoundTripTest::isShownInATemplate)
                    .forEach(e -> SENT.add(new Sent(e.id() + " " + e.at(), e.given(), e.sent(), e)));
        });
        List<Path> typed = new ArrayList<>();
        for (int i = 0; i < SENT.size(); i++) {
            typed.add(TypedTemplate.of(template(SENT.get(i).sent()), SENT.get(i).sent(), folder.resolve("typed-" + i + ".xlsx")));
        }
        saved = office.convert(typed, "xlsx", Files.createDirectories(folder.resolve("saved")));
        drawn = office.convert(saved, "html", Files.createDirectories(folder.resolve("drawn")));
    }

    @AfterAll
    static void close() throws SQLException {
        if (night != null) {
            night.close();
        }
    }

    private static Stream<JobExamples> jobs() {
        String only = System.getProperty("examples", "");
        return LOADED.examples().stream().filter(j -> only.isEmpty() || j.job().name().equals(only));
    }

    /** A template knows the parameters of the job file, not those an example takes for itself. */
    private static boolean isShownInATemplate(Example example) {
        boolean breaks = example.check() == null && example.kind() == Example.Kind.BREAKS && example.parameters().isEmpty();
        if (breaks) {
            template(example.sent());
        }
        return breaks && (System.getProperty("templates", "").equals("all") || WRITTEN.get(key(example.sent())).carried().contains(example.id()));
    }

    private static String key(SentReturn sent) {
        return sent.form().job() + "-" + sent.form().name() + "-" + sent.cover().unit() + "-" + sent.cover().period().text().replace(':', '-');
    }

    private static Path template(SentReturn sent) {
        Path file = folder.resolve("template-" + key(sent) + ".xlsx");
        if (!WRITTEN.containsKey(key(sent))) {
            JobCatalogue catalogue = LOADED.catalogue();
            SentCover cover = sent.cover();
            Union union = catalogue.directory().union(cover.unit(), cover.period().last()).orElse(null);
            try (OutputStream out = Files.newOutputStream(file)) {
                WRITTEN.put(key(sent), FormTemplate.write(new TemplateOrder(catalogue, catalogue.job(sent.form().job()).orElseThrow(),
                        sent.form(), union, cover.period(), cover.asOf(), null, huizong.feedback.Language.CHINESE), out));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return file;
    }

    /** The guide explains the colours and so has them all. */
    private static Set<String> coloured(int index) {
        return ColouredCells.of(drawn.get(index)).stream().filter(c -> !c.startsWith("填报说明!")).collect(Collectors.toSet());
    }

    /** A workbook looks at the clock of its machine: there a closing day of an example may still be to come, which the cover shows. */
    private static boolean isAheadOfTheClock(Sent sent) {
        return sent.sent().cover().asOf().isAfter(java.time.LocalDate.now());
    }

    private static String place(CellAddress cell) {
        return cell.sheet() + "!" + cell.reference();
    }

    @TestFactory
    Stream<DynamicTest> a_clean_return_gets_no_finding_and_shows_no_colour() {
        return of(s -> s.example() == null, i -> {
            Answer answer = night.judged(SENT.get(i).given(), SENT.get(i).sent(), saved.get(i));
            assertThat(answer.findings()).isEmpty();
            assertThat(coloured(i)).filteredOn(cell -> !isAheadOfTheClock(SENT.get(i)) || !cell.startsWith("封面!")).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_broken_rule_is_coloured_at_the_cell_the_check_names() {
        return of(s -> s.example() != null, i -> {
            Sent sent = SENT.get(i);
            Answer answer = night.judged(sent.given(), sent.sent(), saved.get(i));
            Set<String> carried = WRITTEN.get(key(sent.sent())).carried();
            Set<String> coloured = coloured(i);

            assertThat(answer.findings().stream().filter(f -> f.code() != FindingCode.COMMON_CAUSE).map(f -> f.rule() == null ? f.code().word() : f.rule()))
                    .containsExactlyInAnyOrderElementsOf(sent.example().finds().stream().map(Example.Expected::rule).toList());
            assertThat(coloured).containsAll(answer.findings().stream().filter(f -> shown(f, carried)).map(f -> place(f.cell())).toList());
            assertThat(answer.findings().stream().flatMap(f -> f.cells().stream()).map(TemplateRoundTripTest::place).collect(Collectors.toSet()))
                    .containsAll(coloured);
        });
    }

    private static boolean shown(Finding finding, Set<String> carried) {
        return carried.contains(String.valueOf(finding.rule())) || ALWAYS_SHOWN.contains(finding.code());
    }

    private interface Step {
        void at(int index) throws SQLException;
    }

    private static Stream<DynamicTest> of(java.util.function.Predicate<Sent> which, Step step) {
        return IntStream.range(0, SENT.size()).filter(i -> which.test(SENT.get(i)))
                .mapToObj(i -> DynamicTest.dynamicTest(SENT.get(i).name(), () -> step.at(i)));
    }
}
