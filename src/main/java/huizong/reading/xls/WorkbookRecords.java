package huizong.reading.xls;

import huizong.reading.ReadLimits;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import huizong.reading.lending.DateSystem;
import huizong.reading.lending.SharedTexts;
import huizong.reading.lending.Styles;
import java.util.ArrayList;
import java.util.List;

/** What stands before a workbook's sheets: its tabs, texts, styles and date system. */
record WorkbookRecords(List<Tab> tabs, SharedTexts texts, Styles styles, DateSystem dates) {

    private static final int START = 0x809;
    private static final int BIFF8 = 0x600;
    private static final int PASSWORD = 0x2F;
    private static final int FROM_1904 = 0x22;
    private static final int TAB = 0x85;
    private static final int SHARED_TEXTS = 0xFC;
    private static final int FORMAT = 0x41E;
    private static final int STYLE = 0xE0;

    /**
     * One tab of any kind.
     *
     * @param place     its position among the tabs, from 1
     * @param from      where in the stream its records start
     * @param worksheet false for charts and modules of macros
     */
    record Tab(String name, int place, long from, boolean worksheet, boolean hidden) {
    }

    static WorkbookRecords read(BiffRecords records, ReadLimits limits) {
        if (!records.next() || records.type() != START || records.u16(0) != BIFF8) {
            throw new UnreadableSheetException(RefusalReason.OLD_XLS, "");
        }
        List<Tab> tabs = new ArrayList<>();
        SharedTexts texts = new SharedTexts(limits);
        Styles.Listing styles = new Styles.Listing();
        DateSystem dates = DateSystem.FROM_1900;
        while (records.next() && records.type() != BiffRecords.END) {
            switch (records.type()) {
                case PASSWORD -> throw new UnreadableSheetException(RefusalReason.ENCRYPTED, "");
                case FROM_1904 -> dates = records.u16(0) == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                case TAB -> tabs.add(tab(records, tabs.size() + 1));
                case SHARED_TEXTS -> texts(records, texts);
                case FORMAT -> styles.format(records.u16(0), format(records));
                case STYLE -> styles.style(records.u16(2));
                default -> { }
            }
        }
        return new WorkbookRecords(List.copyOf(tabs), texts, styles.listed(), dates);
    }

    private static Tab tab(BiffRecords records, int place) {
        return new Tab(new BiffText(records, 6).shortText(), place, records.i32(0) & 0xFFFF_FFFFL, records.u8(5) == 0,
                (records.u8(4) & 3) != 0);
    }

    /** Some report writers leave formats of money cut off: such a one looks like none. */
    private static String format(BiffRecords records) {
        try {
            return new BiffText(records, 2).text();
        } catch (UnreadableSheetException cutOff) {
            return "";
        }
    }

    /** Of texts cut off only the whole ones are kept; a cell that asks for one of the others is refused then. */
    private static void texts(BiffRecords records, SharedTexts texts) {
        int count = records.i32(4);
        BiffText from = new BiffText(records, 8);
        try {
            for (int i = 0; i < count && from.more(); i++) {
                texts.add(from.text());
            }
        } catch (UnreadableSheetException problem) {
            if (problem.reason() != RefusalReason.DAMAGED) {
                throw problem;
            }
        }
    }
}
