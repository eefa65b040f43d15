package huizong.decoding.heads;

import huizong.catalogue.MoneyUnit;
import huizong.decoding.words.Wording;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit written in the brackets of a head, or in the line 单位: over the grid. */
public final class UnitInHead {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[](?:单位:)?([^()\\[\\]]{1,4})[)\\]]");
    private static final Pattern UNIT_LINE = Pattern.compile("(?:金额|计量|货币)?单位:(元|千元|万元|亿元)");
    private static final Set<String> UNITS = Set.of("元", "千元", "万元", "亿元", "人", "万人", "千人", "人次", "万人次", "个", "万个", "家",
            "件", "万件", "户", "万户", "项", "次", "场", "份", "%", "‰");

    private UnitInHead() {
    }

    /** The unit a head states where it contradicts what the column is kept in; empty where it agrees or states none. */
    public static Optional<String> contradicting(String head, ColumnDefinition column, MoneyUnit moneyUnit) {
        Matcher m = BRACKETED.matcher(Wording.plain(head));
        String expected = expected(column, moneyUnit);
        while (m.find()) {
            if (expected != null && UNITS.contains(m.group(1)) && !m.group(1).equals(expected)) {
                return Optional.of(m.group(1));
            }
        }
        return Optional.empty();
    }

    /** The unit the column's cells are read in: the cover's for amounts; null where it has none. */
    public static @org.jspecify.annotations.Nullable String expected(ColumnDefinition column, MoneyUnit moneyUnit) {
        return column.type() == ColumnType.MONEY ? moneyUnit.chinese() : column.type() == ColumnType.PERCENT ? "%" : column.unit();
    }

    /** The money unit of a line such as 单位:万元; empty where the text is none. */
    public static Optional<String> ofLine(String text) {
        Matcher m = UNIT_LINE.matcher(Wording.plain(text));
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
