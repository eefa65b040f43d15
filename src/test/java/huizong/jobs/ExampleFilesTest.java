package huizong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Period;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.JobExamples;
import huizong.jobs.examples.SentReturn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTest {

    private static final String JOB = """
            job: census
            title: 点数
            description: One row per house.
            forms:
              houses:
                codes: [K1]
                period: month
                due: 10d
                submitters: { allowed: [county] }
                sheets:
                  k1:
                    title: 房屋
                    layout: list
                    nature: stock
                    accept: rows
                    key: [house]
                    columns:
                      seq_no: { label: 序号, type: integer, required: true }
                      house:  { label: 房号, type: text, required: true }
                      colour: { label: 颜色, type: text }
                      people: { label: 人数, type: integer, required: true }
                    rules:
                      K-1: { holds: people > 0, level: refuse, says: 房屋应有人 }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void jobs() throws IOException {
        Files.createDirectories(folder.resolve("examples/directory"));
        Files.writeString(folder.resolve("census.yaml"), JOB);
        Files.writeString(folder.resolve("examples/directory/divisions.csv"),
                "code,name,level,parent,valid_from,valid_until,successor\n999900,甲县,county,,,,\n");
        Files.writeString(folder.resolve("examples/directory/unions.csv"),
                "code,name,level,line,parent,division,credit_code,valid_from,valid_until\nU1,甲县总工会,county,LOCAL,,999900,,,\n");
    }

    private ExamplesResult load(String yaml) throws IOException {
        Files.writeString(folder.resolve("examples/census.yaml"), "job: census\n" + yaml);
        return JobFiles.examples(folder);
    }

    private List<String> problems(String yaml) throws IOException {
        return load(yaml).fold((catalogue, examples) -> List.of(), problems -> problems.stream()
                .map(p -> p.toString().substring(p.toString().indexOf("examples/"))).toList());
    }

    private JobExamples examples(String yaml) throws IOException {
        return load(yaml).fold((catalogue, examples) -> examples.get(0), problems -> {
            throw new AssertionError(problems.toString());
        });
    }

    private static List<String> rows(SentReturn sent) {
        return sent.rows().get("k1").stream().map(row -> row.entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + text(e.getValue())).collect(Collectors.joining(" "))).toList();
    }

    private static String text(ExampleCell cell) {
        return cell.number() ? cell.text() : "'" + cell.text() + "'";
    }

    @Test
    void rows_are_written_out_from_their_patterns() throws IOException {
        JobExamples read = examples("""
                returns:
                  two:
                    form: houses
                    each: [ { unit: U1, many: 2 }, { unit: U1, many: 1 } ]
                    cover: { unit: "{unit}", period: 2025-04 }
                    rows:
                      k1:
                        base: { colour: 白, people: 3 }
                        rows:
                          - { repeat: "{many}", house: "A{i:2}", people: [4, 5] }
                          - { each: [ { street: 东 }, { street: 西 } ], house: "{street}{n}", colour: null }
                """);

        assertThat(read.returns()).extracting(SentReturn::name).containsExactly("two-1", "two-2");
        assertThat(rows(read.returns().get(0))).containsExactly("colour='白' house='A01' people=4 seq_no=1",
                "colour='白' house='A02' people=5 seq_no=2", "house='东3' people=3 seq_no=3", "house='西4' people=3 seq_no=4");
        assertThat(rows(read.returns().get(1))).hasSize(3);
    }

    @Test
    void an_example_is_its_return_with_the_change() throws IOException {
        JobExamples read = examples("""
                returns:
                  one:
                    form: houses
                    cover: { unit: U1, period: 2025-04 }
                    rows: { k1: [ { house: A, people: 3 } ] }
                  later: { like: one, given: [one], cover: { period: 2025-05 } }
                examples:
                  K-1:
                    - breaks: later
                      change: { k1.1: { people: 0 } }
                      add: { k1: [ { like: 1, house: B, people: 1 } ] }
                      finds: { at: k1.1.people }
                    - holds: one
                """);

        assertThat(read.examples().get(0).given()).extracting(SentReturn::name).containsExactly("one");
        assertThat(read.examples().get(0).sent().cover().period().text()).isEqualTo("2025-05");
        assertThat(rows(read.examples().get(0).sent())).containsExactly("house='A' people=0 seq_no=1", "house='B' people=1 seq_no=2");
    }

    @Test
    void an_example_may_give_parameters_values_of_its_own() throws IOException {
        Files.writeString(folder.resolve("census.yaml"), JOB + """
                parameters:
                  crowd: { label: 满员人数, values: [ { value: 5, since: 2025 } ] }
                """);
        String returns = "returns:\n  one: { form: houses, cover: { unit: U1, period: 2025-04 }, rows: { k1: [ { house: A, people: 3 } ] } }\n";
        JobExamples read = examples(returns + "examples: { K-1: [ { holds: one, parameters: { crowd: 2.5 } } ] }\n");

        assertThat(read.examples().get(0).parameters()).containsExactly(Map.entry("crowd", new BigDecimal("2.5")));
        assertThat(read.job().withParameters(read.examples().get(0).parameters()).parameters().get("crowd").valueFor(Period.parse("2024-04").orElseThrow()))
                .hasValue(new BigDecimal("2.5"));
        assertThat(problems(returns + "examples: { K-1: [ { holds: one, parameters: { crwd: 2, crowd: viele } } ] }\n")).containsExactly(
                "examples/census.yaml:4:48: no parameter \"crwd\" in census; did you mean \"crowd\"?",
                "examples/census.yaml:4:57: \"crowd\" must be a number");
    }

    @Test
    void what_is_wrong_is_said_with_its_place_and_the_nearest_name() throws IOException {
        assertThat(problems("""
                returns:
                  one:
                    form: house
                  two:
                    form: houses
                    cover: { unit: U2, period: 2025-04 }
                    rows: { k1: [ { hous: A } ] }
                examples:
                  K-2:
                    - holds: two
                  K-1:
                    - breaks: tow
                """)).containsExactly(
                "examples/census.yaml:4:11: no form \"house\" in census, and no form of that code in another job; did you mean \"houses\"?",
                "examples/census.yaml:7:14: no union \"U2\" in the directory on 2025-04-30; did you mean \"U1\"?",
                "examples/census.yaml:8:21: unknown column \"hous\" of k1; did you mean \"house\"?",
                "examples/census.yaml:10:3: no rule or check \"K-2\" in census; did you mean \"K-1\"?",
                "examples/census.yaml:13:15: no return \"tow\" in this file; did you mean \"two\"?");
    }
}
