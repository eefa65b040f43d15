package huizong.storing;

import static org.assertj.core.api.Assertions.assertThat;

import huizong.TestDatabase;
import huizong.catalogue.Directory;
import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Line;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Validity;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryTablesTest {

    private static final Division PROVINCE = new Division("520000", "贵州省", DivisionLevel.PROVINCE, null, Validity.ALWAYS, null);
    private static final Division COUNTY = new Division("520102", "南明区", DivisionLevel.COUNTY, "520000",
            new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)), "520103");
    private static final Union UNION = new Union("U1", "某工会", UnionLevel.COUNTY, Line.INDUSTRIAL, null, null, null,
            new Validity(LocalDate.of(2020, 1, 1), null));

    @Test
    void stores_a_directory_and_says_whether_anything_changed() throws SQLException {
        try (Connection connection = TestDatabase.fresh().getConnection()) {
            Directory directory = new Directory(List.of(PROVINCE, COUNTY), List.of(UNION));

            assertThat(DirectoryTables.store(connection, directory)).isTrue();
            assertThat(DirectoryTables.store(connection, directory)).isFalse();
            assertThat(DirectoryTables.store(connection, new Directory(List.of(PROVINCE), List.of(UNION)))).isTrue();

            assertThat(OpenConnection.client(connection).sql("""
                    select code || ' ' || valid_from || ' ' || valid_until from directory.divisions
                    union all select code || ' ' || level || ' ' || line || ' ' || valid_from || ' ' || valid_until from directory.unions
                    """).query(String.class).list())
                    .containsExactly("520000 -infinity infinity", "U1 county INDUSTRIAL 2020-01-01 infinity");
        }
    }
}
