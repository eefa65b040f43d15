package huizong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules of docs/architecture.md, held. */
class HouseTest {

    /** Lowest first; a room opens only onto rooms before it; rooms of one floor do not see each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("catalogue"), List.of("reading"), List.of("jobs"), List.of("decoding"), List.of("intake", "storing"),
            List.of("checking"), List.of("feedback", "aggregating"), List.of("publishing"), List.of("batch"), List.of("web", "cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("huizong");

    @Test
    void a_room_opens_only_onto_rooms_before_it() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                String[] closed = closedTo(room, floor);
                if (closed.length > 0) {
                    rule(noClasses().that().resideInAPackage("huizong." + room + "..").should().dependOnClassesThat()
                            .resideInAnyPackage(closed));
                }
            }
        }
    }

    private static String[] closedTo(String room, int floor) {
        List<String> closed = new ArrayList<>();
        for (int other = floor; other < FLOORS.size(); other++) {
            FLOORS.get(other).stream().filter(r -> !r.equals(room)).map(r -> "huizong." + r + "..").forEach(closed::add);
        }
        return closed.toArray(String[]::new);
    }

    @Test
    void every_package_is_a_room_and_is_watched() throws IOException {
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/huizong"))) {
            assertThat(packages.filter(Files::isDirectory).map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(FLOORS.stream().flatMap(List::stream).toList());
        }
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                assertThat(Path.of("src/main/java/huizong", room, "package-info.java")).content().contains("@NullMarked");
            }
        }
    }

    @Test
    void poi_stays_in_the_rooms_that_touch_workbooks() {
        rule(noClasses().that().resideOutsideOfPackages("huizong.reading..", "huizong.feedback..", "huizong.publishing..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.poi.."));
    }

    @Test
    void spring_batch_stays_in_its_room() {
        rule(noClasses().that().resideOutsideOfPackage("huizong.batch..")
                .should().dependOnClassesThat().resideInAPackage("org.springframework.batch.."));
    }

    @Test
    void the_lower_rooms_know_no_framework() {
        rule(noClasses().that(resideInAnyPackage("huizong.catalogue..", "huizong.reading..", "huizong.jobs..", "huizong.decoding.."))
                .should().dependOnClassesThat(resideInAPackage("org.springframework..")));
    }

    @Test
    void figures_are_never_floating_point() {
        List<String> floating = CLASSES.stream().flatMap(c -> c.getFields().stream())
                .filter(f -> List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(f.getRawType().getName()))
                .map(JavaField::getFullName).toList();

        assertThat(floating).isEmpty();
    }

    @Test
    void time_comes_from_a_clock() {
        rule(noClasses().should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void names_are_words_of_the_field() {
        rule(classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl|Constants)$"));
    }

    @Test
    void files_stay_within_three_hundred_lines() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(p -> p.toString().endsWith(".java")).filter(HouseTest::longerThanTheWall)).isEmpty();
        }
    }

    private static boolean longerThanTheWall(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count() > 300;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void java_knows_no_programme() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(p -> p.toString().endsWith(".java")).filter(HouseTest::namesAProgramme)).isEmpty();
        }
    }

    private static boolean namesAProgramme(Path source) {
        try {
            String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
            return java.util.regex.Pattern.compile("\"[^\"\n]*\\b(F(0[1-9]|1\\d|20)[A-F]|S0[1-5]|T(0[1-9]|1\\d|20)-\\d|V\\d\\d-\\d\\d)\\b")
                    .matcher(code).find();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
