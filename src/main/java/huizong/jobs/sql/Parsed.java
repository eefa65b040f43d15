package huizong.jobs.sql;

import huizong.jobs.TextPlace;
import java.util.Map;

/**
 * A tree with the places of its nodes.
 *
 * @param places by identity: equal nodes stand at different places
 */
public record Parsed<T>(T tree, Map<Object, TextPlace> places) {

    /** Where the node begins; the beginning of the text for nodes the parser made up. */
    public TextPlace place(Object node) {
        return places.getOrDefault(node, TextPlace.START);
    }
}
