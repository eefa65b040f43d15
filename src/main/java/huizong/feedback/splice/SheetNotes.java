package huizong.feedback.splice;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Exchanges our comments on one sheet: the comments, the drawing of their boxes and the relationships to both. */
final class SheetNotes {

    private final Parts parts;
    private final PartChanges changes;
    private final String folder;

    /** @param folder the workbook's folder with its slash: {@code xl/} */
    SheetNotes(Parts parts, PartChanges changes, String folder) {
        this.parts = parts;
        this.changes = changes;
        this.folder = folder;
    }

    SheetChange.Drawing exchange(String sheet, int index, List<CellComment> wanted) throws IOException {
        String name = Relations.nameFor(sheet);
        Optional<String> xml = parts.optionalText(name);
        Relations relations = new Relations(sheet, xml);
        Optional<Relations.Relation> ofComments = relations.ofType("comments");
        if (wanted.isEmpty() && ofComments.isEmpty()) {
            return new SheetChange.Drawing.Kept();
        }
        Optional<Relations.Relation> ofDrawing = drawing(relations);
        CommentsPart comments = new CommentsPart(text(ofComments));
        DrawingPart drawing = new DrawingPart(text(ofDrawing), index);
        List<String> removed = comments.removeOurs();
        drawing.remove(removed);
        Set<String> kept = comments.cells();
        List<CellComment> added = wanted.stream().filter(c -> !kept.contains(c.cell())).toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return new SheetChange.Drawing.Kept();
        }
        comments.add(added);
        drawing.add(added);
        if (added.isEmpty() && kept.isEmpty() && drawing.none()) {
            return withdraw(relations, name, ofComments, ofDrawing);
        }
        changes.put(ofComments.map(Relations.Relation::target).orElseGet(() -> newComments(relations)), comments.xml());
        Optional<String> id = ofDrawing.isPresent() ? Optional.empty() : Optional.of(newDrawing(relations, drawing));
        ofDrawing.ifPresent(d -> changes.put(d.target(), drawing.xml()));
        if (ofComments.isEmpty() || id.isPresent()) {
            changes.types().addRelations();
            changes.put(name, relations.xml());
        }
        return id.<SheetChange.Drawing>map(SheetChange.Drawing.Added::new).orElseGet(SheetChange.Drawing.Kept::new);
    }

    /** The drawing with boxes of comments or controls; pictures of headers are drawings of the same type. */
    private Optional<Relations.Relation> drawing(Relations relations) throws IOException {
        for (Relations.Relation relation : relations.all()) {
            if (relation.type().equals("vmlDrawing") && parts.text(relation.target()).contains("ClientData")) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(Optional<Relations.Relation> relation) throws IOException {
        return relation.isEmpty() ? Optional.empty() : Optional.of(parts.text(relation.get().target()));
    }

    private String newComments(Relations relations) {
        String part = parts.free(folder + "comments%d.xml", changes.gone(), changes.names());
        relations.add("comments", part);
        changes.types().add(part, ContentTypes.COMMENTS);
        return part;
    }

    private String newDrawing(Relations relations, DrawingPart drawing) {
        String part = parts.free(folder + "drawings/vmlDrawing%d.vml", changes.gone(), changes.names());
        changes.put(part, drawing.xml());
        changes.types().addDrawings();
        return relations.add("vmlDrawing", part);
    }

    private SheetChange.Drawing withdraw(Relations relations, String name, Optional<Relations.Relation> comments,
                                         Optional<Relations.Relation> drawing) {
        for (Optional<Relations.Relation> relation : List.of(comments, drawing)) {
            relation.ifPresent(r -> {
                relations.remove(r.id());
                changes.types().remove(r.target());
                changes.drop(r.target());
            });
        }
        if (relations.none()) {
            changes.drop(name);
        } else {
            changes.put(name, relations.xml());
        }
        return new SheetChange.Drawing.Removed();
    }
}
