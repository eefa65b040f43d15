package huizong.reading.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a text's letters are encoded: what its first bytes say, else UTF-8 where all of it is that, else GB18030. */
final class CsvEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKED_AT = 4096;

    private CsvEncoding() {
    }

    /** The encoding in which all of the file can be read; empty where there is none. */
    static Optional<Charset> of(Path file) throws IOException {
        for (Charset candidate : candidates(file)) {
            if (readable(file, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static List<Charset> candidates(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(LOOKED_AT);
        }
        return TwoByteText.of(head).map(List::of).orElse(List.of(StandardCharsets.UTF_8, GB18030));
    }

    private static boolean readable(Path file, Charset charset) throws IOException {
        char[] letters = new char[8192];
        try (Reader reader = reader(file, charset)) {
            for (int read = reader.read(letters); read >= 0; read = reader.read(letters)) {
                for (int i = 0; i < read; i++) {
                    if (letters[i] < ' ' && "\t\r\n\u001A".indexOf(letters[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    /** Reads the file's letters; a byte that is none throws {@link CharacterCodingException}. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
