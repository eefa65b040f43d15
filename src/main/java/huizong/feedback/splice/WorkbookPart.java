package huizong.feedback.splice;

import java.util.List;
import java.util.Optional;

/** workbook.xml: its tabs, the name that marks our sheet, the active tab. */
final class WorkbookPart {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** A hidden name that points at our sheet: it survives renaming, moving and saving by any program. */
    private static final String MARK = "_huizong_answer";

    private String xml;

    WorkbookPart(String xml) {
        if (!TRANSITIONAL.equals(Xml.root(xml, "workbook").attribute("xmlns"))) {
            throw new OddPackageException("not the transitional dialect");
        }
        this.xml = xml;
    }

    record Tab(String name, int sheetId, String relation) {
    }

    List<Tab> tabs() {
        return Xml.elements(xml, "sheet").stream().map(Xml.Element::tag).map(WorkbookPart::tab).toList();
    }

    private static Tab tab(Tag tag) {
        String relation = tag.attribute("r:id");
        if (relation == null) {
            throw new OddPackageException("a sheet without r:id");
        }
        return new Tab(String.valueOf(tag.attribute("name")), tag.number("sheetId", 0), relation);
    }

    /** Our sheet of an earlier answer, if it is still there. */
    Optional<Tab> ours() {
        return mark().flatMap(mark -> {
            String formula = Xml.unescaped(xml.substring(mark.tag().end(), xml.lastIndexOf("</", mark.end() - 1)));
            int bang = formula.lastIndexOf('!');
            String sheet = bang < 0 ? "" : formula.substring(0, bang).replaceAll("^\\$?'|'$", "").replaceAll("^\\$", "").replace("''", "'");
            return tabs().stream().filter(tab -> tab.name().equals(sheet)).findFirst();
        });
    }

    private Optional<Xml.Element> mark() {
        return Xml.elements(xml, "definedName").stream().filter(e -> MARK.equals(e.tag().attribute("name"))).findFirst();
    }

    /** Takes our tab out, and the names that belong to it; names of later tabs move up. */
    void remove(Tab ours) {
        int index = tabs().indexOf(ours);
        List<Xml.Element> names = Xml.elements(xml, "definedName");
        for (int i = names.size() - 1; i >= 0; i--) {
            Xml.Element name = names.get(i);
            int local = name.tag().number("localSheetId", -1);
            if (local == index) {
                xml = Xml.replaced(xml, name.tag().start(), name.end(), "");
            } else if (local > index) {
                xml = Xml.replaced(xml, name.tag().start(), name.tag().end(), name.tag().with("localSheetId", Integer.toString(local - 1)));
            }
        }
        Xml.Element sheet = Xml.elements(xml, "sheet").get(index);
        xml = Xml.replaced(xml, sheet.tag().start(), sheet.end(), "");
    }

    void removeMark() {
        mark().ifPresent(mark -> xml = Xml.replaced(xml, mark.tag().start(), mark.end(), ""));
        Xml.first(xml, "definedNames").filter(names -> Xml.children(xml, names).isEmpty())
                .ifPresent(names -> xml = Xml.replaced(xml, names.tag().start(), names.end(), ""));
    }

    /** Adds our sheet as the last tab, marked and active. */
    void add(String name, String relation) {
        int sheetId = tabs().stream().mapToInt(Tab::sheetId).max().orElse(0) + 1;
        Xml.Element sheets = Xml.first(xml, "sheets").orElseThrow(() -> new OddPackageException("a workbook without sheets"));
        xml = Xml.appended(xml, sheets, "<sheet xmlns:r=\"" + Relations.OFFICE.substring(0, Relations.OFFICE.length() - 1) + "\" name=\""
                + Xml.escaped(name) + "\" sheetId=\"" + sheetId + "\" r:id=\"" + relation + "\"/>");
        activate(tabs().size() - 1);
        addMark("<definedName name=\"" + MARK + "\" hidden=\"1\">'" + Xml.escaped(name.replace("'", "''")) + "'!$A$1</definedName>");
    }

    private void addMark(String mark) {
        Optional<Xml.Element> names = Xml.first(xml, "definedNames");
        if (names.isPresent()) {
            xml = Xml.appended(xml, names.get(), mark);
            return;
        }
        // the schema's order: sheets, functionGroups, externalReferences, definedNames
        int after = List.of("externalReferences", "functionGroups", "sheets").stream().flatMap(n -> Xml.first(xml, n).stream())
                .findFirst().orElseThrow().end();
        xml = Xml.replaced(xml, after, after, "<definedNames>" + mark + "</definedNames>");
    }

    private void activate(int index) {
        Optional<Xml.Element> view = Xml.first(xml, "workbookView");
        if (view.isPresent()) {
            Tag tag = view.get().tag();
            xml = Xml.replaced(xml, tag.start(), tag.end(), tag.with("activeTab", Integer.toString(index)));
            return;
        }
        int sheets = Xml.first(xml, "sheets").orElseThrow().tag().start();
        xml = Xml.replaced(xml, sheets, sheets, "<bookViews><workbookView activeTab=\"" + index + "\"/></bookViews>");
    }

    String xml() {
        return xml;
    }
}
