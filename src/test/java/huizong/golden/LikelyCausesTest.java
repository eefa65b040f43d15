package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.batch.SubmissionAnswer;
import huizong.catalogue.ComposedLabel;
import huizong.catalogue.Fact;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.feedback.Answer;
import huizong.feedback.FindingLines;
import huizong.feedback.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slips planted in good returns, and good returns left alone: how often the first question is the right one, and how often
 * one is asked for nothing. A year of good returns of every union stands before.
 */
class LikelyCausesTest {

    private static final int SEED = 20_250_401;
    private static final int MONTH_ROWS = 8;

    @TempDir
    private static Path home;

    private static NightFixture night;
    private static List<Union> unions;
    /** File to the slip planted in it, empty for none. */
    private static final Map<String, String> PLANTED = new LinkedHashMap<>();
    private static final Random CHANCE = new Random(SEED);

    @BeforeAll
    static void two_years_come_in_two_nights() {
        night = new NightFixture(home);
        unions = night.catalogue().directory().unionsOn(LocalDate.of(2025, 4, 30)).stream().filter(u -> u.level() == UnionLevel.COUNTY)
                .sorted(Comparator.comparing(Union::code)).toList();
        for (int i = 0; i < unions.size(); i++) {
            night.send("2023-" + i + ".xlsx", GoodReturns.survey(night, unions.get(i), 2023, i, v -> { }));
            night.send("cases-2025-03-" + i + ".xlsx", cases(i, "2025-03", 1));
        }
        night.night(LocalDate.of(2025, 4, 6));
        for (int i = 0; i < unions.size(); i++) {
            survey(i);
            boolean tenThousand = i % 6 == 0;
            plant("cases-2025-04-" + i + ".xlsx", tenThousand ? "money-ten-thousand" : "", cases(i, "2025-04", tenThousand ? 10_000 : 1));
        }
        night.night(LocalDate.of(2025, 5, 6));
    }

    private static void plant(String file, String slip, SentWorkbook workbook) {
        PLANTED.put(file, slip);
        night.send(file, workbook);
    }

    /** Every second union makes a slip, each kind in turn. */
    private static void survey(int i) {
        List<String> slips = List.of("digits-swapped", "last-period-again", "another-unit", "lines-shifted", "sign", "digits-swapped");
        String slip = i % 2 == 0 ? "" : slips.get(i / 2 % slips.size());
        Map<String, Object> other = GoodReturns.figures(night.form("S03"), (i + 1) % unions.size(), slip.equals("last-period-again") ? 2023 : 2024);
        Map<String, Object> before = GoodReturns.figures(night.form("S03"), i, 2023);
        plant("2024-" + i + ".xlsx", slip, GoodReturns.survey(night, unions.get(i), 2024, i, values -> {
            switch (slip) {
                case "digits-swapped" -> swap(values);
                case "last-period-again" -> values.putAll(before);
                case "another-unit" -> values.putAll(other);
                case "lines-shifted" -> OneCauseTest.lower(night, values);
                case "sign" -> values.computeIfPresent(pick(List.of("a20", "a06", "a18", "a10")), (k, v) -> -(Long) v);
                default -> { }
            }
        }));
    }

    private static String pick(List<String> indicators) {
        return indicators.get(CHANCE.nextInt(indicators.size()));
    }

    /** Two neighbouring digits of a figure that a relation is about. */
    private static void swap(Map<String, Object> values) {
        while (true) {
            String indicator = pick(List.of("a01", "a02", "a03", "a06", "a07", "a08", "a15", "a16"));
            String digits = values.get(indicator).toString();
            int at = CHANCE.nextInt(Math.max(1, digits.length() - 1));
            if (digits.length() > 2 && digits.charAt(at) != digits.charAt(at + 1) && digits.charAt(at + 1) != '0') {
                values.put(indicator, Long.parseLong(digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2)));
                return;
            }
        }
    }

    private static SentWorkbook cases(int i, String month, long times) {
        Union union = unions.get(i);
        SentWorkbook workbook = SentWorkbook.of(night.form("F06A")).from(union.code(), union.name(), "县级", union.division())
                .period(month, month.endsWith("03") ? "2025-03-31" : "2025-04-30");
        Random amounts = new Random(SEED + i * 31L + month.hashCode());
        for (int row = 0; row < MONTH_ROWS; row++) {
            Map<String, Object> values = new HashMap<>(BadInput.row(month + "-" + i + "-" + row, union.division(), month));
            long claim = 3_000 + amounts.nextInt(60_000);
            values.put("seq_no", row + 1L);
            values.put("claim_amount", claim * times);
            values.put("recovered_amount", claim / 2 * times);
            workbook.row("f06a", values);
        }
        return workbook;
    }

    /** The first question the answer asks: the kind of its first common cause of that sort, or the slip of a figure. */
    private static List<String> questions(String file) {
        Answer answer = new SubmissionAnswer(night.database(), night.catalogue(), ZoneId.of("Asia/Shanghai"), Language.CHINESE)
                .of(night.submission(file));
        List<String> questions = new ArrayList<>();
        FindingLines.of(answer).lines().forEach(line -> {
            Finding first = line.first();
            if (first.code() == FindingCode.COMMON_CAUSE && !first.facts().get(0).label().equals("cell")) {
                questions.add(first.facts().get(0).label());
            }
            first.facts().stream().filter(f -> f.role() == Fact.Role.LIKELY).map(f -> ComposedLabel.in(f.label()).orElseThrow().word())
                    .forEach(questions::add);
        });
        return questions;
    }

    @Test
    void of_the_slips_planted_four_in_five_are_asked_about_first() {
        Map<String, List<Boolean>> bySlip = new LinkedHashMap<>();
        Map<String, List<String>> missed = new LinkedHashMap<>();
        PLANTED.forEach((file, slip) -> {
            if (!slip.isEmpty()) {
                List<String> asked = questions(file);
                boolean named = !asked.isEmpty() && asked.get(0).equals(slip);
                bySlip.computeIfAbsent(slip, s -> new ArrayList<>()).add(named);
                if (!named) {
                    missed.computeIfAbsent(slip, s -> new ArrayList<>()).add(file + asked);
                }
            }
        });
        bySlip.forEach((slip, named) -> {
            long right = named.stream().filter(n -> n).count();
            System.out.println("likely causes: " + slip + " " + right + " of " + named.size() + " " + missed.getOrDefault(slip, List.of()));
        });
        assertThat(bySlip).hasSize(6).allSatisfy((slip, named) -> assertThat(named.stream().filter(n -> n).count() * 100)
                .as(slip + " missed in " + missed.get(slip)).isGreaterThanOrEqualTo(80L * named.size()));
    }

    @Test
    void of_good_returns_not_one_in_a_hundred_is_asked_anything() {
        List<String> clean = PLANTED.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(Map.Entry::getKey).toList();
        List<String> asked = clean.stream().filter(f -> !questions(f).isEmpty()).map(f -> f + " " + questions(f)).toList();
        System.out.println("likely causes: false alarms " + asked.size() + " of " + clean.size() + " " + asked);

        assertThat(asked.size() * 100).as(asked.toString()).isLessThanOrEqualTo(clean.size());
    }
}
