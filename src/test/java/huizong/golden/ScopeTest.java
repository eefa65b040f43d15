package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.SentWorkbook;
import huizong.catalogue.Reach;
import huizong.catalogue.Verdict;
import huizong.jobs.ColumnType;
import huizong.jobs.SheetDefinition;
import huizong.publishing.PublishedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The division a deployment's tables are about is the root of their trees; all workbooks are answered all the same. */
class ScopeTest {

    @TempDir
    private Path home;

    /** A survey of so many grassroots unions, all else nothing. */
    private static SentWorkbook survey(NightFixture night, String unit, String name, String level, String division, long unions) {
        SentWorkbook workbook = SentWorkbook.of(night.form("S03")).from(unit, name, level, division).period("2025SY", "2025-09-30");
        if (division == null) {
            workbook.cover("报送条线", "产业");
        }
        for (SheetDefinition sheet : night.form("S03").sheets()) {
            Map<String, Object> values = new HashMap<>();
            sheet.columns().stream().filter(c -> c.type() == ColumnType.INTEGER).forEach(c -> values.put(c.name(), 0L));
            List.of("a01", "a02", "a03", "a15", "a18", "a20").forEach(indicator -> values.replace(indicator, unions));
            workbook.row(sheet.name(), values);
        }
        return workbook;
    }

    private NightFixture nightOf(String scope) {
        NightFixture night = new NightFixture(home).scope(scope);
        night.send("西陵.xlsx", survey(night, "420502000001", "西陵区总工会", "县级", "420502", 100));
        night.send("江岸.xlsx", survey(night, "420102000001", "江岸区总工会", "县级", "420102", 30));
        night.send("德化.xlsx", survey(night, "350526000001", "德化县总工会", "县级", "350526", 7));
        night.send("交通.xlsx", survey(night, "420000100001", "湖北省交通运输工会", "市级", null, 1_000));
        night.send("能源.xlsx", survey(night, "500000100001", "重庆市能源工会", "市级", null, 5_000));
        night.night(LocalDate.of(2025, 11, 5));
        return night;
    }

    private static List<String> lines(PublishedTable table) {
        int division = table.indexOf("division");
        int unions = table.indexOf("a01");
        return table.lines().stream().filter(l -> l.values().get(unions) != null)
                .map(l -> l.level() + " " + l.values().get(division) + " " + l.values().get(unions)).toList();
    }

    @Test
    void everything_loaded_is_the_scope_where_none_is_named() {
        assertThat(lines(nightOf(null).table("S-1", "2025SY", Reach.PERIOD))).containsExactly("total null 6137", "province 350000 7",
                "prefecture 350500 7", "county 350526 7", "province 420000 130", "prefecture 420100 30", "county 420102 30",
                "prefecture 420500 100", "county 420502 100", "line INDUSTRIAL 6000");
    }

    @Test
    void a_province_is_the_root_and_others_are_in_no_line_and_no_count() {
        NightFixture night = nightOf("420000");

        PublishedTable table = night.table("S-1", "2025SY", Reach.PERIOD);
        assertThat(lines(table)).containsExactly("total null 1130", "province 420000 130", "prefecture 420100 30", "county 420102 30",
                "prefecture 420500 100", "county 420502 100", "line INDUSTRIAL 1000");
        assertThat(table.reported()).isEqualTo(2);
        assertThat(table.expected()).isEqualTo(night.database().sql("""
                select count(*) from directory.unions where level = 'county' and code like '42%'
                and date '2025-09-30' between valid_from and valid_until
                """).query(Long.class).single());
        assertThat(night.submission("德化.xlsx").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_prefecture_is_the_root_at_its_own_level() {
        PublishedTable table = nightOf("420500").table("S-1", "2025SY", Reach.PERIOD);

        assertThat(lines(table)).containsExactly("total null 100", "prefecture 420500 100", "county 420502 100");
        assertThat(NightFixture.line(table, Map.of("level", "total"))).containsEntry("a01", "100");
    }
}
