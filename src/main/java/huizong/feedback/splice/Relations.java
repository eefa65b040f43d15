package huizong.feedback.splice;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part's relationships; changed by text, so that what is not ours stays as it was written. */
final class Relations {

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns="
            + "\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private final String part;
    private String xml;
    private @Nullable List<Relation> known;

    /** @param part the part's name in the package, without a leading slash */
    Relations(String part, Optional<String> xml) {
        this.part = part;
        this.xml = xml.orElse(EMPTY);
        Xml.root(this.xml, "Relationships");
    }

    /** @param type last word of the relationship's type; @param target the part's name in the package */
    record Relation(String id, String type, String target) {
    }

    static String nameFor(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    List<Relation> all() {
        if (known == null) {
            known = Xml.elements(xml, "Relationship").stream().map(e -> relation(e.tag())).toList();
        }
        return known;
    }

    Optional<Relation> ofType(String type) {
        return all().stream().filter(r -> r.type().equals(type)).findFirst();
    }

    Optional<Relation> byId(String id) {
        return all().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private Relation relation(Tag tag) {
        String type = String.valueOf(tag.attribute("Type"));
        String target = String.valueOf(tag.attribute("Target"));
        boolean outside = "External".equals(tag.attribute("TargetMode"));
        return new Relation(String.valueOf(tag.attribute("Id")), type.substring(type.lastIndexOf('/') + 1), outside ? "" : resolved(target));
    }

    private String resolved(String target) {
        try {
            return URI.create("/" + part).resolve(target).normalize().getPath().substring(1);
        } catch (IllegalArgumentException odd) {
            throw new OddPackageException("a relationship's target is no path: " + target, odd);
        }
    }

    /** Adds a relationship under the first free id. */
    String add(String type, String target) {
        Set<String> taken = new HashSet<>();
        all().forEach(r -> taken.add(r.id()));
        int number = 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        String id = "rId" + number;
        xml = Xml.appended(xml, Xml.first(xml, "Relationships").orElseThrow(), "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type
                + "\" Target=\"/" + target + "\"/>");
        known = null;
        return id;
    }

    void remove(String id) {
        known = null;
        Xml.elements(xml, "Relationship").stream().filter(e -> id.equals(e.tag().attribute("Id"))).findFirst()
                .ifPresent(e -> xml = Xml.replaced(xml, e.tag().start(), e.end(), ""));
    }

    boolean none() {
        return all().isEmpty();
    }

    String xml() {
        return xml;
    }
}
