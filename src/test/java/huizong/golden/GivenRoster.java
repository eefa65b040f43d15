package huizong.golden;

import huizong.SentWorkbook;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The members of a made-up province, a workbook per county: all good but for what is planted at the head of each, and for the
 * person and the telephone that each odd county has in common with the one before it.
 *
 * @param rows of each workbook, at least ten
 */
record GivenRoster(int workbooks, int rows) {

    /** Rows that are refused in each workbook: a wrong check digit, another birth date, another sex, one twice, two with one telephone. */
    static final int REFUSED = 6;

    private static final int FIRST_ROW = SentWorkbook.ROWS_ABOVE + 1;
    private static final int COUNTIES = 90;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** What is found in a workbook, as row and rule. */
    static List<String> found() {
        return Stream.of("1 person-id", "2 R20-1", "3 R20-2", "5 R21-1", "6 R21-2", "7 R21-2", "8 R21-3", "9 R21-4")
                .map(f -> f.split(" ")).map(f -> Integer.parseInt(f[0]) + FIRST_ROW - 1 + " " + f[1]).toList();
    }

    String county(int i) {
        return "99%02d%02d".formatted(1 + i / COUNTIES, 1 + i % COUNTIES);
    }

    String file(int i) {
        return county(i) + ".xlsx";
    }

    /** The survey's job with a directory of its own. */
    JobCatalogue jobs(Path folder) {
        try {
            Files.createDirectories(folder.resolve("directory"));
            Files.createDirectories(folder.resolve("codes"));
            Files.copy(Path.of("jobs/union-survey.yaml"), folder.resolve("union-survey.yaml"));
            try (Stream<Path> lists = Files.list(Path.of("jobs/codes"))) {
                for (Path list : lists.toList()) {
                    Files.copy(list, folder.resolve("codes").resolve(list.getFileName()));
                }
            }
            Files.writeString(folder.resolve("rounds.csv"), "form,round,first_day,last_day,due,units\n");
            Files.writeString(folder.resolve("calendar.csv"), "day,kind,name\n");
            directory(folder.resolve("directory"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return NightFixture.catalogueOf(folder);
    }

    private void directory(Path folder) throws IOException {
        List<String> divisions = new ArrayList<>(List.of("code,name,level,parent,valid_from,valid_until,successor", "990000,测试省,province,,,,"));
        List<String> unions = new ArrayList<>(List.of("code,name,level,line,parent,division,credit_code,valid_from,valid_until",
                "990000000001,测试省总工会,provincial,LOCAL,,990000,,,"));
        for (int i = 0; i < workbooks; i++) {
            String above = county(i).substring(0, 4) + "00";
            if (i % COUNTIES == 0) {
                divisions.add(above + ",第" + above + "市,prefecture,990000,,,");
                unions.add(above + "000001,第" + above + "市总工会,prefecture,LOCAL,990000000001," + above + ",,,");
            }
            divisions.add(county(i) + "," + name(i) + ",county," + above + ",,,");
            unions.add(county(i) + "000001," + name(i) + "总工会,county,LOCAL," + above + "000001," + county(i) + ",,,");
        }
        Files.write(folder.resolve("divisions.csv"), divisions);
        Files.write(folder.resolve("unions.csv"), unions);
    }

    private static String name(int i) {
        return "第" + (i + 1) + "县";
    }

    SentWorkbook workbook(FormDefinition form, int i) {
        SentWorkbook workbook = SentWorkbook.of(form).from(county(i) + "000001", name(i) + "总工会", "县级", county(i))
                .period("2024SY", "2024-09-30");
        for (int row = 1; row <= rows; row++) {
            workbook.row("s02", member(i, row));
        }
        return workbook;
    }

    private Map<String, Object> member(int i, int row) {
        Map<String, Object> member = person(i, row);
        String number = (String) member.get("id_number");
        switch (row) {
            case 1 -> member.put("id_number", number.substring(0, 17) + (number.endsWith("X") ? "0" : "X"));
            case 2 -> member.put("birth_date", "1979-12-31");
            case 3 -> member.put("sex", "2");
            case 5 -> member.put("id_number", person(i, 4).get("id_number"));
            case 7 -> member.put("mobile", person(i, 6).get("mobile"));
            case 8 -> member.putAll(Map.of("id_number", person(first(i), 8).get("id_number"), "birth_date", person(first(i), 8).get("birth_date")));
            case 9 -> member.put("mobile", person(first(i), 9).get("mobile"));
            case 10 -> member.putAll(Map.of("id_kind", "护照", "id_number", "HZ-" + county(i)));
            default -> { }
        }
        if (row == 5) {
            member.put("birth_date", person(i, 4).get("birth_date"));
        }
        return member;
    }

    /** The county the odd one shares with. */
    private static int first(int i) {
        return i - i % 2;
    }

    /** A man with a number, a birth date and a telephone of his own. */
    private Map<String, Object> person(int i, int row) {
        LocalDate born = LocalDate.of(1980, 1, 1).plusDays(row);
        String seventeen = county(i) + born.toString().replace("-", "") + "001";
        Map<String, Object> person = new HashMap<>(Map.of("seq_no", (long) row, "member_name", "会员" + row, "sex", "1", "birth_date", born.toString(),
                "employment_status", "在岗", "id_kind", "身份证", "id_number", seventeen + check(seventeen), "change_kind", "入会",
                "change_date", "2015-06-01", "employer_name", name(i) + "纺织厂"));
        person.put("mobile", "1%04d%06d".formatted(i, row));
        return person;
    }

    private static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
