package huizong.golden;

import huizong.SentWorkbook;
import huizong.catalogue.Union;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.FormDefinition;
import huizong.jobs.SheetDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Returns as good as any: all relations of the survey hold, and from year to year figures move by a few percent. */
final class GoodReturns {

    private GoodReturns() {
    }

    /** The survey of a union for a year. @param change what is changed in the good figures */
    static SentWorkbook survey(NightFixture night, Union union, int year, long seed, Consumer<Map<String, Object>> change) {
        FormDefinition form = night.form("S03");
        Map<String, Object> values = figures(form, seed, year);
        change.accept(values);
        return SentWorkbook.of(form).from(union.code(), union.name(), "县级", union.division()).period(year + "SY", year + "-09-30")
                .row("s03", values).row("s04", values);
    }

    /** All figures a form asks for; the same seed is the same union. */
    static Map<String, Object> figures(FormDefinition form, long seed, int year) {
        Random size = new Random(seed * 7_919);
        size.nextInt();
        long members = 20_000 + size.nextInt(400_000);
        long unions = 300 + members / (60 + size.nextInt(60));
        Random moves = new Random(seed * 31 + year);
        Shares shares = new Shares(new Random(seed), moves);
        Map<String, Object> values = new HashMap<>();
        organisations(values, shares, shares.of(unions, 1.0));
        members(values, shares, shares.of(members, 1.0));
        committees(values, shares);
        for (SheetDefinition sheet : form.sheets()) {
            for (ColumnDefinition column : sheet.columns()) {
                if (column.alwaysRequired() && column.type().numeric()) {
                    values.computeIfAbsent(column.name(), n -> shares.of((Long) values.get("a01"), 0.4));
                }
            }
        }
        return values;
    }

    /** A share of a whole that is the unit's own and moves a little every year. */
    private record Shares(Random own, Random moves) {

        long of(long whole, double share) {
            double mine = share == 1.0 ? 1.0 : share * (0.8 + 0.4 * own.nextDouble());
            return Math.max(1, Math.round(whole * mine * (0.97 + 0.06 * moves.nextDouble())));
        }
    }

    private static void organisations(Map<String, Object> values, Shares shares, long unions) {
        for (Map.Entry<String, Double> part : List.of(Map.entry("a03", 0.55), Map.entry("a04", 0.03), Map.entry("a05", 0.02),
                Map.entry("a06", 0.17), Map.entry("a07", 0.13), Map.entry("a08", 0.04), Map.entry("a09", 0.03))) {
            values.put(part.getKey(), shares.of(unions, part.getValue()));
        }
        values.put("a02", sum(values, "a03", "a04", "a05"));
        values.put("a01", sum(values, "a02", "a06", "a07", "a08", "a09"));
        long all = (Long) values.get("a01");
        values.put("a16", shares.of(all, 0.2));
        values.put("a17", shares.of(all, 0.02));
        values.put("a15", all - sum(values, "a16", "a17"));
        values.put("a10", 7 * (Long) values.get("a16"));
    }

    private static long sum(Map<String, Object> values, String... parts) {
        return java.util.Arrays.stream(parts).mapToLong(p -> (Long) values.get(p)).sum();
    }

    private static void members(Map<String, Object> values, Shares shares, long members) {
        values.put("a20", members);
        values.put("a18", members + shares.of(members, 0.1));
        long staff = (Long) values.get("a18");
        values.put("a19", shares.of(staff, 0.45));
        values.put("a21", Math.min((Long) values.get("a19"), shares.of(members, 0.4)));
        values.put("a23", shares.of(staff, 0.35));
        values.put("a22", Math.min((Long) values.get("a23"), shares.of(members, 0.25)));
        values.put("a11", shares.of(members, 0.18));
        values.put("a24", shares.of(members, 0.0006));
        values.put("a25", shares.of(members, 0.012));
    }

    private static void committees(Map<String, Object> values, Shares shares) {
        long unions = (Long) values.get("a01");
        for (String code : List.of("b01", "b02", "b03", "b04", "b05", "b06", "b09")) {
            values.put(code, Math.min(unions, shares.of(unions, 0.6)));
        }
        values.put("b07", shares.of((Long) values.get("a20"), 0.04));
        values.put("b08", shares.of((Long) values.get("b07"), 0.38));
        values.put("b10", shares.of(unions, 0.11));
        values.put("b11", shares.of(unions, 0.06));
        values.put("b12", shares.of((Long) values.get("b11"), 0.3));
    }
}
