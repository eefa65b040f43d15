package huizong.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.catalogue.Reach;
import huizong.publishing.PublishedTable;
import huizong.publishing.TableCsv;
import huizong.publishing.TableText;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table by unions is read by people, who know them by name, and by programs, which know them by code. */
class NamesOfUnionsTest {

    @TempDir
    private Path home;

    @Test
    void a_table_shows_the_unions_of_its_dimensions_by_name_and_hands_them_on_by_code() throws IOException {
        NightFixture night = new NightFixture(home);
        Demonstration.files().stream().filter(file -> file.contains("/F05A")).forEach(file -> night.send(file, Demonstration.file(file)));
        night.night(Demonstration.NIGHT);

        for (String code : new String[] {"T05-1", "T05-5"}) {
            PublishedTable table = night.table(code, "2020", Reach.PERIOD);
            StringBuilder csv = new StringBuilder();
            TableCsv.write(table, csv);
            assertThat(csv).as(code).contains(",420500000001,").doesNotContain("宜昌市总工会");
            StringBuilder text = new StringBuilder();
            TableText.write(table, text);
            assertThat(text).as(code).contains("宜昌市总工会").doesNotContain("420500000001");
        }
    }
}
