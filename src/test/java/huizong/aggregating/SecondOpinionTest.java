package huizong.aggregating;

import static huizong.aggregating.TrialTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import huizong.jobs.TableDefinition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of measure at every level against naive sums over the rows. */
class SecondOpinionTest {

    private static final TableDefinition TABLE = table("C-1").from("cases").by("division", "channel").measure("n", "count(*)")
            .measure("won", "count(*) filter (where won)").measure("people", "sum(people)").measure("most", "max(people)")
            .measure("least", "min(people)").measure("employers", "count(distinct employer)")
            .measure("rate", "100.0 * count(*) filter (where won) / count(*)")
            .measure("middle", "percentile_disc(0.5) within group (order by people)").define();
    private static final Map<String, List<String>> LINEAGE = Map.of("360111", List.of("360111", "360100", "360000", ""),
            "360112", List.of("360112", "360100", "360000", ""), "360922", List.of("360922", "360900", "360000", ""),
            "469023", List.of("469023", "460000", ""));

    private record Dispute(String division, String channel, boolean won, int people, String employer) {
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agrees_with_naive_sums(long seed) throws SQLException {
        try (Province province = new Province(TABLE)) {
            List<Dispute> disputes = send(province, new Random(seed));
            province.compute("C-1", "2025-04");

            Map<String, Object> lines = new TreeMap<>(province.column("c_1", "period", "coalesce(division, '') || '/' || coalesce(channel, '')",
                    "concat_ws(' ', n, won, coalesce(people::text, '-'), coalesce(most::text, '-'), coalesce(least::text, '-'), employers, "
                            + "coalesce(round(rate, 6)::text, '-'), coalesce(middle::text, '-'))"));
            assertThat(lines).isEqualTo(naive(disputes));
        }
    }

    private static List<Dispute> send(Province province, Random random) {
        List<Dispute> disputes = new ArrayList<>();
        List<String> places = LINEAGE.keySet().stream().sorted().toList();
        for (String unit : List.of("U360111", "U360112", "U360922", "U469023")) {
            long sent = province.sends(unit, "cases", "2025-04");
            int rows = 1 + random.nextInt(12);
            for (int row = 1; row <= rows; row++) {
                Dispute dispute = new Dispute(places.get(random.nextInt(4)), random.nextBoolean() ? "STATION" : "COMMITTEE", random.nextBoolean(),
                        random.nextInt(50), "E" + random.nextInt(4));
                disputes.add(dispute);
                province.row("cases", sent, row, Map.of("accepted_on", LocalDate.parse("2025-04-01"), "division_code", dispute.division(),
                        "channel", dispute.channel(), "won", dispute.won(), "people", dispute.people(), "employer", dispute.employer()));
            }
        }
        return disputes;
    }

    private static Map<String, Object> naive(List<Dispute> disputes) {
        Map<String, Object> lines = new TreeMap<>();
        Stream.of("", "360000", "360100", "360111", "360112", "360900", "360922", "460000", "469023").forEach(node -> {
            for (String channel : List.of("", "COMMITTEE", "STATION")) {
                List<Dispute> here = disputes.stream().filter(d -> LINEAGE.get(d.division()).contains(node))
                        .filter(d -> channel.isEmpty() || d.channel().equals(channel)).toList();
                lines.put(node + "/" + channel, line(here));
            }
        });
        return lines;
    }

    private static String line(List<Dispute> here) {
        long won = here.stream().filter(Dispute::won).count();
        List<Integer> people = here.stream().map(Dispute::people).sorted().toList();
        return String.join(" ", Integer.toString(here.size()), Long.toString(won), Integer.toString(people.stream().mapToInt(p -> p).sum()),
                or(people, p -> p.get(p.size() - 1)), or(people, p -> p.get(0)), Long.toString(here.stream().map(Dispute::employer).distinct().count()),
                here.isEmpty() ? "-" : new BigDecimal(100 * won).divide(new BigDecimal(here.size()), MathContext.DECIMAL64)
                        .setScale(6, java.math.RoundingMode.HALF_UP).toPlainString(), or(people, p -> p.get((p.size() + 1) / 2 - 1)));
    }

    private static String or(List<Integer> people, Function<List<Integer>, @Nullable Integer> of) {
        return people.isEmpty() ? "-" : String.valueOf(of.apply(people));
    }
}
