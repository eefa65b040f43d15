package huizong.decoding;

import huizong.decoding.words.Wording;
import huizong.reading.CellKind;
import huizong.reading.Row;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a row of a list is by its first text, before its cells are decoded. */
enum RowKind {
    DATA, TOTAL, SUBTOTAL, FOOTNOTE, NIL;

    private static final Set<String> TOTALS = Set.of("合计", "总计");
    private static final Set<String> NILS = Set.of("无", "本期无", "零报告", "本期无数据", "本月无", "本季无", "本年无");
    private static final Pattern FOOTNOTES = Pattern.compile("^(注|备注|说明|填表说明|填报说明)([:：0-9(].*|$)"
            + "|^(单位负责人|统计负责人|负责人|填表人|填报人|制表人|审核人|联系电话|报出日期|填报日期)[:：].*");
    private static final int LONGEST_TOTAL = 12;

    /** The kind the row's first text speaks for; rows that begin otherwise are data. */
    static RowKind of(Row row) {
        return firstText(row).map(RowKind::ofText).orElse(DATA);
    }

    private static RowKind ofText(String text) {
        char first = text.charAt(0);
        if (text.length() > LONGEST_TOTAL && "注备说填单统负制审联报".indexOf(first) < 0 && !Wording.blank(first)) {
            return DATA;
        }
        String plain = Wording.label(text);
        if (TOTALS.contains(plain)) {
            return TOTAL;
        } else if (plain.equals("小计")) {
            return SUBTOTAL;
        } else if (NILS.contains(plain)) {
            return NIL;
        }
        return FOOTNOTES.matcher(Wording.plain(text)).find() ? FOOTNOTE : DATA;
    }

    private static Optional<String> firstText(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.kind(i) == CellKind.TEXT) {
                return Optional.of(row.text(i));
            }
        }
        return Optional.empty();
    }
}
