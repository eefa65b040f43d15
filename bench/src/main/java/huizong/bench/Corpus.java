package huizong.bench;

import huizong.jobs.JobCatalogue;
import huizong.jobs.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The measured workbooks and the deployment that takes them, always the same: one province, its prefectures and counties, a
 * union for every county. As many workbooks as are asked for have three rows with a mistake.
 */
final class Corpus {

    static final int COUNTIES = 2_016;
    private static final int COUNTIES_PER_PREFECTURE = 96;
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> HEADS = List.of("编号", "行政区划代码", "名称", "用人单位", "地址", "情况说明", "类别", "行业", "等级",
            "来源", "结果", "发生日", "受理日", "协议日", "办结日", "已签", "已付", "人数", "其中女职工", "其中农民工", "其中青年", "走访次数",
            "电话次数", "来信数", "办理天数", "诉求金额", "协议金额", "已付金额", "办案经费", "备注");
    private static final List<String> KINDS = List.of("甲类", "乙类", "丙类", "丁类");
    private static final List<String> TRADES = List.of("制造", "建筑", "快递外卖", "电商配送", "服务", "其他");
    private static final List<String> GRADES = List.of("一级", "二级", "三级");
    private static final List<String> ORIGINS = List.of("申请", "接访", "排查");
    private static final String WORDS = "职工会员工会单位劳动争议调解协议履行工资补偿社保合同企业制造建筑服务快递配送协商代表大会";

    private Corpus() {
    }

    static void writeJobs(Path jobs, Path jobFile) throws IOException {
        Files.createDirectories(jobs.resolve("directory"));
        Files.copy(jobFile, jobs.resolve(jobFile.getFileName()));
        List<String> divisions = new ArrayList<>(List.of("code,name,level,parent,valid_from,valid_until,successor",
                "990000,测速省,province,,,,"));
        List<String> unions = new ArrayList<>(List.of("code,name,level,line,parent,division,credit_code,valid_from,valid_until",
                "990000000001,测速省总工会,provincial,LOCAL,,990000,,,"));
        for (int prefecture = 1; prefecture <= COUNTIES / COUNTIES_PER_PREFECTURE; prefecture++) {
            String above = "99%02d00".formatted(prefecture);
            divisions.add(above + ",第" + prefecture + "市,prefecture,990000,,,");
            unions.add(above + "000001,第" + prefecture + "市总工会,prefecture,LOCAL,990000000001," + above + ",,,");
        }
        for (int i = 0; i < COUNTIES; i++) {
            String county = county(i);
            String above = county.substring(0, 4) + "00";
            divisions.add(county + ",第" + i + "县,county," + above + ",,,");
            unions.add(county + "000001,第" + i + "县总工会,county,LOCAL," + above + "000001," + county + ",,,");
        }
        Files.write(jobs.resolve("directory/divisions.csv"), divisions);
        Files.write(jobs.resolve("directory/unions.csv"), unions);
        Files.writeString(jobs.resolve("rounds.csv"), "form,round,first_day,last_day,due,units\n");
        Files.writeString(jobs.resolve("calendar.csv"), "day,kind,name\n");
    }

    /** @throws IllegalStateException where the job files do not hold together */
    static JobCatalogue catalogue(Path jobs) {
        return JobFiles.load(jobs).fold(loaded -> loaded, problems -> {
            throw new IllegalStateException(problems.toString());
        });
    }

    static String county(int i) {
        return "99%02d%02d".formatted(1 + i / COUNTIES_PER_PREFECTURE, 1 + i % COUNTIES_PER_PREFECTURE);
    }

    /** Which of the workbooks have mistakes. */
    enum Mistakes {
        ONE_IN_TWENTY, NONE, ALL;

        private boolean in(int unit) {
            return this == ALL || this == ONE_IN_TWENTY && unit % 20 == 0;
        }
    }

    /** Writes {@code count} workbooks of {@code rows} rows each, one per county. */
    static void writeWorkbooks(Path folder, int count, int rows, Mistakes mistakes) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            writeWorkbook(folder.resolve("%s-%04d.xlsx".formatted(county(i), i)), i, rows, mistakes.in(i) ? 3 : 0);
        }
    }

    private static void writeWorkbook(Path file, int unit, int rows, int mistakes) throws IOException {
        Random random = new Random(unit * 31L + 7);
        try (XlsxFile sheet = new XlsxFile(file, cover(unit), "测速台账", HEADS)) {
            for (int row = 0; row < rows; row++) {
                writeRow(sheet, random, unit, row, row < mistakes);
            }
        }
    }

    static Map<String, String> cover(int unit) {
        Map<String, String> cover = new LinkedHashMap<>();
        cover.put("报表代码", "B01A");
        cover.put("填报单位", "第" + unit + "县总工会");
        cover.put("单位代码", county(unit) + "000001");
        cover.put("单位层级", "县级");
        cover.put("报送条线", "地方");
        cover.put("行政区划代码", county(unit));
        cover.put("统计期", "2025-04");
        cover.put("口径", "本期");
        cover.put("截止日", "2025-04-30");
        cover.put("金额单位", "元");
        cover.put("版本号", "1");
        cover.put("填报人", "填报人甲");
        cover.put("填报日期", "2025-04-30");
        return cover;
    }

    private static void writeRow(XlsxFile sheet, Random random, int unit, int row, boolean mistake) {
        sheet.begin();
        sheet.text("%s-%06d".formatted(county(unit), row));
        sheet.text(county(unit));
        sheet.text(words(random, 8));
        sheet.text("第" + random.nextInt(400) + "工程有限公司");
        sheet.text("解放路" + random.nextInt(900) + "号");
        sheet.text(words(random, 14));
        pick(sheet, random, KINDS);
        pick(sheet, random, TRADES);
        pick(sheet, random, GRADES);
        pick(sheet, random, ORIGINS);
        sheet.text("办结");
        dates(sheet, random);
        sheet.text(random.nextBoolean() ? "是" : "否");
        sheet.text("否");
        counts(sheet, random);
        amounts(sheet, random, mistake);
        sheet.blank();
        sheet.end();
    }

    private static void dates(XlsxFile sheet, Random random) {
        int happened = (int) ChronoUnit.DAYS.between(EXCEL_ZERO, FIRST) + random.nextInt(10);
        sheet.day(happened);
        sheet.day(happened + random.nextInt(5));
        sheet.day(happened + 5 + random.nextInt(5));
        sheet.day(happened + 10 + random.nextInt(8));
    }

    private static void counts(XlsxFile sheet, Random random) {
        int people = 10 + random.nextInt(200);
        sheet.number(Integer.toString(people));
        for (int part = 0; part < 3; part++) {
            sheet.number(Integer.toString(random.nextInt(people)));
        }
        for (int i = 0; i < 4; i++) {
            sheet.number(Integer.toString(random.nextInt(40)));
        }
    }

    private static void amounts(XlsxFile sheet, Random random, boolean mistake) {
        int cents = 100_000 + random.nextInt(9_000_000);
        sheet.number(amount(cents));
        sheet.number(amount(cents - 100));
        sheet.number(amount(mistake ? cents : cents - 200));
        sheet.number(amount(random.nextInt(100_000)));
    }

    private static String amount(int cents) {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    private static void pick(XlsxFile sheet, Random random, List<String> values) {
        sheet.text(values.get(random.nextInt(values.size())));
    }

    private static String words(Random random, int length) {
        return random.ints(length, 0, WORDS.length()).mapToObj(i -> WORDS.substring(i, i + 1)).collect(Collectors.joining());
    }
}
