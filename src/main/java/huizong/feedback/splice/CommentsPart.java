package huizong.feedback.splice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A sheet's comments: ours are taken out and put in behind the unit's own, which stay as they are. */
final class CommentsPart {

    /** The author by which our comments are known when the workbook comes back. */
    static final String AUTHOR = "汇总审核";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns="
            + "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors></authors><commentList></commentList></comments>";

    private String xml;

    CommentsPart(Optional<String> xml) {
        this.xml = xml.orElse(EMPTY);
        Xml.root(this.xml, "comments");
    }

    /** Takes our comments out. @return the cells they stood at */
    List<String> removeOurs() {
        int ours = author();
        List<String> cells = new ArrayList<>();
        List<Xml.Element> comments = Xml.elements(xml, "comment");
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Xml.Element comment : comments) {
            if (ours >= 0 && comment.tag().number("authorId", -1) == ours) {
                cells.add(String.valueOf(comment.tag().attribute("ref")));
                kept.append(xml, from, comment.tag().start());
                from = comment.end();
            }
        }
        xml = kept.append(xml, from, xml.length()).toString();
        return cells;
    }

    private int author() {
        List<Xml.Element> authors = Xml.elements(xml, "author");
        for (int i = 0; i < authors.size(); i++) {
            Xml.Element author = authors.get(i);
            if (!author.tag().empty() && Xml.unescaped(xml.substring(author.tag().end(), xml.lastIndexOf("</", author.end() - 1))).equals(AUTHOR)) {
                return i;
            }
        }
        return -1;
    }

    /** The cells that have a comment. */
    Set<String> cells() {
        return Xml.elements(xml, "comment").stream().map(c -> String.valueOf(c.tag().attribute("ref"))).collect(Collectors.toSet());
    }

    void add(List<CellComment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        if (author() < 0) {
            xml = Xml.appended(xml, Xml.first(xml, "authors").orElseThrow(() -> new OddPackageException("comments without authors")),
                    "<author>" + AUTHOR + "</author>");
        }
        int author = author();
        String added = comments.stream().map(c -> "<comment ref=\"" + c.cell() + "\" authorId=\"" + author
                + "\"><text><t xml:space=\"preserve\">" + Xml.escaped(c.text()) + "</t></text></comment>").collect(Collectors.joining());
        xml = Xml.appended(xml, Xml.first(xml, "commentList").orElseThrow(() -> new OddPackageException("comments without a list")), added);
    }

    String xml() {
        return xml;
    }
}
