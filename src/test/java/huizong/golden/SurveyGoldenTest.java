package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.catalogue.Finding;
import huizong.catalogue.Level;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.feedback.Language;
import huizong.feedback.Sentences;
import huizong.publishing.PublishedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four published years of one city, as returns of one union: what must be asked, refused and printed. */
class SurveyGoldenTest {

    private static final List<String> PUBLISHED = List.of("a01", "a02", "a03", "a04", "a05", "a06", "a07", "a08", "a20", "a24",
            "a25", "a10", "a11", "b07", "b08", "b10", "b11", "b12");
    private static final Map<Integer, List<Long>> YEARS = Map.of(
            2005, List.of(6254L, 4386L, 4045L, 134L, 207L, 1273L, 462L, 133L, 1248255L, 2255L, 32626L, 23239L, 205886L, 92735L,
                    28842L, 1021L, 895L, 436L),
            2006, List.of(6941L, 4969L, 4183L, 231L, 555L, 1259L, 528L, 185L, 1356885L, 2465L, 33597L, 27460L, 342180L, 96442L,
                    35556L, 791L, 1094L, 480L),
            2009, List.of(9683L, 7225L, 6359L, 265L, 601L, 1305L, 750L, 403L, 1704293L, 1972L, 46972L, 23009L, 463374L, 142765L,
                    55716L, 1123L, 967L, 346L),
            2010, List.of(10314L, 7428L, 6626L, 229L, 573L, 1467L, 607L, 567L, 1789570L, 1241L, 48904L, 24587L, 507674L, 149295L,
                    55631L, 2298L, 562L, 210L));

    @TempDir
    private static Path home;

    private static NightFixture nights;

    @BeforeAll
    static void every_year_has_its_night() {
        nights = new NightFixture(home);
        for (int year : List.of(2005, 2006, 2009, 2010)) {
            nights.send(year + ".xlsx", workbook(year));
            nights.night(LocalDate.of(year, 10, 20));
        }
    }

    private static SentWorkbook workbook(int year) {
        Map<String, Object> values = published(year);
        restFor(values);
        return SentWorkbook.of(nights.form("S03")).from("420102000001", "江岸区总工会", "县级", "420102")
                .period(year + "SY", year + "-09-30").row("s03", values).row("s04", values);
    }

    private static Map<String, Object> published(int year) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < PUBLISHED.size(); i++) {
            values.put(PUBLISHED.get(i), YEARS.get(year).get(i));
        }
        return values;
    }

    /** The yearbook prints a part of the form; the rest moves with the members, so that it gives no finding of its own. */
    private static void restFor(Map<String, Object> values) {
        long members = (Long) values.get("a20");
        values.put("a16", 1000L);
        values.put("a15", (Long) values.get("a01") - 1000);
        values.put("a18", members + 50_000);
        values.put("a19", members / 2);
        values.put("a21", members / 3);
        values.put("a22", members / 5);
        values.put("a23", members / 4);
        List.of("b01", "b02", "b03", "b04", "b05", "b06", "b09", "b131", "b132", "b133", "b141", "b142", "b143")
                .forEach(indicator -> values.put(indicator, 2000L));
    }

    private static List<String> asked(int year) {
        return nights.findings(year + ".xlsx").stream().filter(f -> f.level() != Level.NOTE)
                .map(f -> f.level().word() + " " + f.rule()).sorted().toList();
    }

    private static String message(int year, String rule) {
        Finding finding = nights.findings(year + ".xlsx").stream().filter(f -> rule.equals(f.rule())).findFirst().orElseThrow();
        return Sentences.of(Language.CHINESE).message(finding, nights.catalogue().job(nights.form("S03").job()).orElseThrow());
    }

    @Test
    void three_years_count_and_the_year_whose_parts_fall_short_is_returned() {
        assertThat(YEARS.keySet().stream().sorted().collect(Collectors.toMap(y -> y, y -> nights.submission(y + ".xlsx").verdict())))
                .isEqualTo(Map.of(2005, Verdict.ACCEPTED, 2006, Verdict.ACCEPTED, 2009, Verdict.ACCEPTED, 2010, Verdict.RETURNED));
    }

    @Test
    void every_year_is_asked_for_exactly_what_jumped() {
        assertThat(asked(2005)).isEmpty();
        assertThat(asked(2006)).containsExactly("explain R44-3");
        assertThat(asked(2009)).isEmpty();
        assertThat(asked(2010)).containsExactly("explain R44-10", "explain R44-15", "explain R44-6", "explain R44-9", "refuse R02-1");
    }

    @Test
    void the_gap_of_2010_is_said_with_its_amount() {
        assertThat(message(2010, "R02-1")).isEqualTo("工会组织和会员情况表 D4 A01 基层工会组织数 10,314 应等于 各分项之和 10,069（D5 A02 企业 7,428"
                + " + D9 A06 事业单位 1,467 + D10 A07 机关 607 + D11 A08 个体经济组织 567"
                + " + D12 A09 社会组织(民办非企业等)及其他 （空白）），多出 245");
    }

    @Test
    void a_jump_is_said_with_both_figures_and_its_percentage() {
        assertThat(message(2006, "R44-3")).isEqualTo("工会组织和会员情况表 D14 A11 联合工会会员人数 342,180，2005SY D14 205,886"
                + "，变动 +136,294（+66.2%），超过允许的 61,765.8");
        assertThat(message(2010, "R44-6")).contains("1,241，2009SY D", " 1,972，变动 -731（-37.07%）");
        assertThat(message(2010, "R44-9")).contains("2,298，2009SY D", " 1,123，变动 +1,175（+104.63%）");
    }

    @Test
    void the_table_by_division_of_2006_has_the_published_figures() {
        Map<String, String> total = NightFixture.line(nights.table("S-1", "2006SY", Reach.PERIOD), Map.of("level", "total"));
        published(2006).forEach((indicator, value) -> {
            if (indicator.startsWith("a")) {
                assertThat(total).containsEntry(indicator, value.toString());
            }
        });
    }

    @Test
    void the_comparison_of_2006_with_2005_has_change_and_percentage() {
        PublishedTable table = nights.table("S-3", "2006SY", Reach.PERIOD);
        assertThat(table.lines().stream().filter(l -> l.level().equals("total")).map(l -> printed(table, l)).toList()).contains(
                "A01 6941 6254 687 10.98", "A02 4969 4386 583 13.29", "A03 4183 4045 138 3.41", "A04 231 134 97 72.39",
                "A05 555 207 348 168.12", "A06 1259 1273 -14 -1.10", "A07 528 462 66 14.29", "A08 185 133 52 39.10",
                "A10 27460 23239 4221 18.16", "A11 342180 205886 136294 66.20", "A20 1356885 1248255 108630 8.70",
                "A24 2465 2255 210 9.31", "A25 33597 32626 971 2.98");
    }

    private static String printed(PublishedTable table, PublishedTable.Line line) {
        return Stream.of("indicator", "value", "last_year", "change", "change_pct").map(table::indexOf)
                .map(i -> table.column(line, i).printed(line.values().get(i))).collect(Collectors.joining(" "));
    }
}
