package huizong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Members one by one (S02), a workbook per county. In each five rows are wrong (check digit, birth date, sex, one number twice, one
 * telephone twice), and each odd county shares two members with the one before it: the search over the province finds these.
 */
final class Roster {

    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_BORN = LocalDate.of(1970, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> HEADS = List.of("序号", "姓名", "性别", "出生日期", "民族", "就业状况", "有效证件类别", "证件号码", "移动电话",
            "会籍变化类型", "会籍变化日期", "工作单位", "籍贯", "是否农民工");

    private Roster() {
    }

    /** The survey's job as the product has it, over the measured province. */
    static void writeJobs(Path jobs, Path survey) throws IOException {
        Corpus.writeJobs(jobs, survey);
        Files.createDirectories(jobs.resolve("codes"));
        try (Stream<Path> lists = Files.list(survey.resolveSibling("codes"))) {
            for (Path list : lists.toList()) {
                Files.copy(list, jobs.resolve("codes").resolve(list.getFileName()));
            }
        }
    }

    /** Writes {@code count} workbooks of {@code rows} members each, one per county. */
    static void writeWorkbooks(Path folder, int count, int rows) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Map<String, String> cover = new LinkedHashMap<>(Corpus.cover(i));
            cover.put("报表代码", "S02");
            cover.put("统计期", "2024SY");
            cover.put("截止日", "2024-09-30");
            cover.put("填报日期", "2024-10-08");
            try (XlsxFile sheet = new XlsxFile(folder.resolve("%s-%04d.xlsx".formatted(Corpus.county(i), i)), cover, "工会会员实名制采集表", HEADS)) {
                for (int row = 0; row < rows; row++) {
                    writeRow(sheet, i, row);
                }
            }
        }
    }

    private static void writeRow(XlsxFile sheet, int county, int row) {
        int of = row == 5 || row == 6 ? county - county % 2 : county;
        LocalDate born = FIRST_BORN.plusDays(row == 3 ? 4 : row);
        String number = number(of, born);
        sheet.begin();
        sheet.number(Integer.toString(row + 1));
        sheet.text("会员" + row % 700);
        sheet.text(row == 2 ? "女性" : "男性");
        sheet.day((int) ChronoUnit.DAYS.between(EXCEL_ZERO, row == 1 ? born.minusYears(1) : born));
        sheet.text("汉族");
        sheet.text("在岗");
        sheet.text("身份证");
        sheet.text(row == 0 ? number.substring(0, 17) + (number.endsWith("X") ? "0" : "X") : number);
        sheet.text("1%04d%06d".formatted(row == 6 ? of : county, row == 8 ? 7 : row));
        sheet.text("入会");
        sheet.day((int) ChronoUnit.DAYS.between(EXCEL_ZERO, LocalDate.of(2015, 6, 1)) + row % 2000);
        sheet.text("第" + row / 100 + "工程有限公司");
        sheet.text("湖北");
        sheet.text(row % 3 == 0 ? "是" : "否");
        sheet.end();
    }

    /** A man's, with its check digit. */
    private static String number(int county, LocalDate born) {
        String seventeen = Corpus.county(county) + born.toString().replace("-", "") + "001";
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
