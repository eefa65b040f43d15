package huizong.reading.xlsx;

import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import huizong.reading.lending.DateSystem;
import java.util.ArrayList;
import java.util.List;

/** The part that lists a workbook's tabs. */
record WorkbookXml(List<Tab> tabs, DateSystem dates) {

    /** One tab of any kind. */
    record Tab(String name, String relationshipId, boolean hidden) {
    }

    static WorkbookXml read(PartXml xml) {
        if (!xml.nextElement() || !xml.at("workbook")) {
            throw new UnreadableSheetException(RefusalReason.NOT_A_WORKBOOK, "");
        }
        List<Tab> tabs = new ArrayList<>();
        DateSystem dates = DateSystem.FROM_1900;
        while (xml.nextElement()) {
            if (xml.at("workbookPr") && xml.flag("date1904")) {
                dates = DateSystem.FROM_1904;
            } else if (xml.at("sheets")) {
                tabs(xml, tabs);
            } else if (xml.at("extLst") || xml.at("Choice")) {
                xml.skip();
            }
        }
        return new WorkbookXml(List.copyOf(tabs), dates);
    }

    private static void tabs(PartXml xml, List<Tab> tabs) {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.at("sheet")) {
                String state = xml.attribute("state");
                tabs.add(new Tab(String.valueOf(xml.attribute("name")), String.valueOf(xml.relationshipId()),
                        "hidden".equals(state) || "veryHidden".equals(state)));
            } else {
                xml.skipExtension();
            }
        }
    }
}
