package huizong.reading.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import huizong.reading.RefusalReason;
import huizong.reading.UnreadableSheetException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one part, pulled event by event. Elements are known by their local name, so prefixes and both dialects' name
 * spaces read alike. A document type or an entity stops the reading; nothing outside the package is ever looked at.
 */
final class PartXml implements AutoCloseable {

    private static final int DEEPEST = 200;
    private static final int PROLOG = 1024;
    private static final Pattern FORBIDDEN =
            Pattern.compile("Illegal (XML )?character|Invalid (null|white space|xml content) character");
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final InputStream stream;
    private final XMLStreamReader events;
    private int depth;

    PartXml(String part, InputStream stream) {
        this.part = part;
        this.stream = new BufferedInputStream(stream, PROLOG * 4);
        try {
            refuseDocumentType();
            this.events = FACTORY.createXMLStreamReader(this.stream);
        } catch (XMLStreamException problem) {
            throw refusal(problem);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A document type so badly written that the parser would stumble over it is one all the same. */
    private void refuseDocumentType() throws IOException {
        stream.mark(PROLOG);
        String prolog = new String(stream.readNBytes(PROLOG), StandardCharsets.ISO_8859_1);
        stream.reset();
        if (prolog.contains("<!DOCTYPE")) {
            throw new UnreadableSheetException(RefusalReason.DTD_OR_ENTITY, part);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // a forbidden character must show itself where errors are looked for, not where its text is fetched
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** The next event that matters: one of {@link XMLStreamConstants}. */
    int next() {
        int event;
        try {
            event = events.next();
        } catch (XMLStreamException problem) {
            throw refusal(problem);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> deeper();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableSheetException(RefusalReason.DTD_OR_ENTITY, part);
            default -> { }
        }
        return event;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, part + ": nested deeper than " + DEEPEST);
        }
    }

    /** Goes to the next element that starts inside the one at {@code outerDepth}; false once that one has ended. */
    boolean nextInside(int outerDepth) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.END_ELEMENT && depth < outerDepth) {
                return false;
            }
        }
    }

    /** Goes to the next element that starts anywhere; false at the end of the part. */
    boolean nextElement() {
        return nextInside(0);
    }

    /** How many elements are open, the current one included. */
    int depth() {
        return depth;
    }

    String name() {
        return events.getLocalName();
    }

    boolean at(String localName) {
        return events.getLocalName().equals(localName);
    }

    @Nullable String attribute(String localName) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(localName)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The relationship's id, which stands beside an {@code id} of another meaning. */
    @Nullable String relationshipId() {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String space = events.getAttributeNamespace(i);
            if (events.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String localName) {
        String value = attribute(localName);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** The number an attribute holds, or {@code otherwise} where it is absent. */
    int number(String localName, int otherwise) {
        String value = attribute(localName);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new UnreadableSheetException(RefusalReason.DAMAGED, part + ": " + localName + "=\"" + value + "\"");
        }
    }

    /** Adds the characters directly inside the current element, and goes to its end. */
    void textInto(StringBuilder text, int longest) {
        int inside = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                if (depth == inside) {
                    append(text, longest);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < inside || event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    private void append(StringBuilder text, int longest) {
        if (text.length() + events.getTextLength() > longest) {
            throw new UnreadableSheetException(RefusalReason.TOO_LARGE, part + ": text > " + longest);
        }
        text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
    }

    /** Nothing may stand here but what the format names, for what is not understood might be figures. */
    UnreadableSheetException foreign() {
        return new UnreadableSheetException(RefusalReason.DAMAGED, part + ": element " + name());
    }

    /**
     * Leaves an element that carries no cells, and of things written in several ways all but the one that every program knows,
     * which it goes into; any other element is {@link #foreign}.
     */
    void skipExtension() {
        if (at("AlternateContent") || at("Fallback")) {
            return;
        }
        if (!at("extLst") && !at("Choice")) {
            throw foreign();
        }
        skip();
    }

    /** Leaves the current element with all that is in it. */
    void skip() {
        int inside = depth;
        while (depth >= inside && next() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
    }

    private RuntimeException refusal(XMLStreamException problem) {
        if (problem.getNestedException() instanceof IOException broken && !(broken instanceof java.io.CharConversionException)) {
            return new UncheckedIOException(broken);
        }
        String message = String.valueOf(problem.getMessage());
        RefusalReason reason = FORBIDDEN.matcher(message).lookingAt() ? RefusalReason.FORBIDDEN_CHARACTER : RefusalReason.DAMAGED;
        return new UnreadableSheetException(reason, part + ": " + message.lines().findFirst().orElse(""));
    }

    @Override
    public void close() {
        try {
            events.close();
            stream.close();
        } catch (XMLStreamException | IOException alreadyRead) {
            // what was wanted of the part has been read; there is nothing left to lose
        }
    }
}
