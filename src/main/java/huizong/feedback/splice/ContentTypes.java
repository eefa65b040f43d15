package huizong.feedback.splice;

/** [Content_Types].xml: which part is of which kind. */
final class ContentTypes {

    static final String NAME = "[Content_Types].xml";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private String xml;

    ContentTypes(String xml) {
        Xml.root(xml, "Types");
        this.xml = xml;
    }

    void add(String part, String type) {
        append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    void addDrawings() {
        boolean known = Xml.elements(xml, "Default").stream().anyMatch(e -> "vml".equalsIgnoreCase(e.tag().attribute("Extension")));
        if (!known) {
            append("<Default Extension=\"vml\" ContentType=\"" + DRAWING + "\"/>");
        }
    }

    /** Some programs name every part of relationships by itself; a new one then needs the extension's kind. */
    void addRelations() {
        boolean known = Xml.elements(xml, "Default").stream().anyMatch(e -> "rels".equalsIgnoreCase(e.tag().attribute("Extension")));
        if (!known) {
            append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        }
    }

    private void append(String child) {
        xml = Xml.appended(xml, Xml.first(xml, "Types").orElseThrow(), child);
    }

    void remove(String part) {
        Xml.elements(xml, "Override").stream().filter(e -> ("/" + part).equalsIgnoreCase(e.tag().attribute("PartName"))).findFirst()
                .ifPresent(e -> xml = Xml.replaced(xml, e.tag().start(), e.end(), ""));
    }

    String xml() {
        return xml;
    }
}
