package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The older binary workbook record by record, as different programs choose among its records. */
class XlsRecordsTest {

    private static final int START = 0x809;
    private static final int END = 0x0A;

    @TempDir Path folder;

    /** Little-endian: an Integer in two bytes, a Long in four, a Double in eight, a Byte, bytes as they are. */
    private static byte[] bytes(Object... values) {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (Object value : values) {
            if (value instanceof Integer two) {
                bytes.putShort(two.shortValue());
            } else if (value instanceof Long four) {
                bytes.putInt(four.intValue());
            } else if (value instanceof Double eight) {
                bytes.putDouble(eight);
            } else if (value instanceof Byte one) {
                bytes.put(one);
            } else {
                bytes.put((byte[]) value);
            }
        }
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] record(int type, Object... values) {
        byte[] content = bytes(values);
        return bytes(type, content.length, content);
    }

    private static byte one(int value) {
        return (byte) value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] start(int substream) {
        return record(START, 0x600, substream, 0, 0, 0L, 0L);
    }

    private static byte[] all(List<byte[]> records) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        records.forEach(stream::writeBytes);
        return stream.toByteArray();
    }

    private static byte[] tab(long from, int kind) {
        return record(0x85, from, one(0), one(kind), one(1), one(0), ascii("a"));
    }

    /** @param globals records before the sheet's own; @param kind of the tab: 0 for a worksheet */
    private Path workbook(String streamName, List<byte[]> globals, int kind, List<byte[]> cells) throws IOException {
        List<byte[]> before = new ArrayList<>(List.of(start(5), tab(0, kind)));
        before.addAll(globals);
        before.add(record(END));
        before.set(1, tab(all(before).length, kind));
        List<byte[]> stream = new ArrayList<>(before);
        stream.add(start(0x10));
        stream.addAll(cells);
        stream.add(record(END));
        Path file = folder.resolve("records.xls");
        try (POIFSFileSystem container = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(all(stream)), streamName);
            container.writeFilesystem(out);
        }
        return file;
    }

    private static List<String> cells(Path file) {
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
            try (Workbook workbook = opened.workbook()) {
                return SeenCell.all(workbook.sheets().get(0)).stream().map(cell -> cell.address() + " " + cell.kind() + (cell.formula() ? " =" : " ") + cell.text()).toList();
            } catch (UnreadableSheetException problem) {
                return List.of("refused " + problem.reason());
            }
        }, refused -> List.of("refused " + refused.reason()));
    }

    private List<String> cells(List<byte[]> globals, byte[]... cells) throws IOException {
        return cells(workbook("Workbook", globals, 0, List.of(cells)));
    }

    private static byte[] packed(int column, long packed) {
        return record(0x27E, 0, column, 0, packed);
    }

    @Test
    void numbers_packed_into_four_bytes_in_each_of_the_four_ways() throws IOException {
        long half = Double.doubleToLongBits(0.5) >>> 32;
        long fraction = Double.doubleToLongBits(1225) >>> 32;
        assertThat(cells(List.of(), packed(0, half), packed(1, fraction | 1), packed(2, 1234L << 2 | 2), packed(3, -5L << 2 | 2), packed(4, 1234L << 2 | 3)))
                .containsExactly("A1 NUMBER 0.5", "B1 NUMBER 12.25", "C1 NUMBER 1234", "D1 NUMBER -5", "E1 NUMBER 12.34");
    }

    @Test
    void many_packed_numbers_in_one_record() throws IOException {
        assertThat(cells(List.of(), record(0xBD, 2, 1, 0, 7L << 2 | 2, 0, 250L << 2 | 3, 0, -1L << 2 | 2, 3)))
                .containsExactly("B3 NUMBER 7", "C3 NUMBER 2.5", "D3 NUMBER -1");
    }

    @Test
    void texts_shared_in_place_rich_and_with_phonetic_marks() throws IOException {
        byte[] shared = record(0xFC, 3L, 3L, 2, one(0), ascii("ab"), 2, one(0x0D), 1, 4L, wide("会员"), 0, 1, one(9), one(9), one(9), one(9), 1, one(1), wide("乙"));
        assertThat(cells(List.of(shared), record(0xFD, 0, 0, 0, 2L), record(0xFD, 0, 1, 0, 1L), record(0xFD, 0, 2, 0, 0L),
                record(0x204, 0, 3, 0, 1, one(1), wide("丁")), record(0xD6, 0, 4, 0, 2, one(0), ascii("rt"), 1, 0, 0)))
                .containsExactly("A1 TEXT 乙", "B1 TEXT 会员", "C1 TEXT ab", "D1 TEXT 丁", "E1 TEXT rt");
        assertThat(cells(List.of(shared), record(0xFD, 0, 0, 0, 3L))).containsExactly("refused DAMAGED");
    }

    @Test
    void half_a_pair_of_surrogates_is_never_lost_in_a_question_mark() throws IOException {
        byte[] half = {'a', 0, 0x3D, (byte) 0xD8};
        assertThat(cells(List.of(record(0xFC, 1L, 1L, 2, one(1), half)), record(0xFD, 0, 0, 0, 0L), record(0x204, 0, 1, 0, 2, one(1), half)))
                .containsExactly("A1 TEXT a\uFFFF", "B1 TEXT a\uFFFF");
    }

    @Test
    void a_formulas_value_is_a_number_a_text_that_follows_a_truth_an_error_or_nothing() throws IOException {
        byte[] text = {0, 0, 0, 0, 0, 0, -1, -1};
        byte[] truth = {1, 0, 1, 0, 0, 0, -1, -1};
        byte[] error = {2, 0, 0x2A, 0, 0, 0, -1, -1};
        byte[] empty = {3, 0, 0, 0, 0, 0, -1, -1};
        byte[] rest = new byte[8];
        assertThat(cells(List.of(), record(6, 0, 0, 0, 2.5, rest), record(6, 0, 1, 0, text, rest), record(0x4BC, 0, 0, 0L), record(0x207, 3, one(0), ascii("ab")),
                record(0x3C, one(1), wide("乙")), record(6, 0, 2, 0, truth, rest), record(6, 0, 3, 0, error, rest), record(6, 0, 4, 0, empty, rest),
                record(6, 0, 5, 0, text, rest)))
                .containsExactly("A1 NUMBER =2.5", "B1 TEXT =ab乙", "C1 BOOLEAN =TRUE", "D1 ERROR =#N/A", "F1 FORMULA_WITHOUT_VALUE =");
    }

    @Test
    void truths_and_errors() throws IOException {
        List<byte[]> errors = new ArrayList<>();
        int[] codes = {0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A};
        for (int i = 0; i < codes.length; i++) {
            errors.add(record(0x205, 0, i, 0, one(codes[i]), one(1)));
        }
        errors.add(record(0x205, 1, 0, 0, one(1), one(0)));
        errors.add(record(0x205, 1, 1, 0, one(0), one(0)));
        assertThat(cells(List.of(), errors.toArray(byte[][]::new))).containsExactly("A1 ERROR #NULL!", "B1 ERROR #DIV/0!", "C1 ERROR #VALUE!",
                "D1 ERROR #REF!", "E1 ERROR #NAME?", "F1 ERROR #NUM!", "G1 ERROR #N/A", "A2 BOOLEAN TRUE", "B2 BOOLEAN FALSE");
    }

    @Test
    void dates_count_from_1904_where_the_workbook_says_so() throws IOException {
        byte[] day = record(0xE0, 0, 14, new byte[16]);
        byte[] number = record(0x203, 0, 0, 0, 43064.0);
        for (int from1904 : new int[] {1, 0}) {
            Path file = workbook("Workbook", List.of(record(0x22, from1904), day), 0, List.of(number));
            try (Workbook workbook = new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(ReadResult.Opened::workbook, refused -> null)) {
                assertThat(SeenCell.all(workbook.sheets().get(0)).get(0).moment().orElseThrow().toLocalDate())
                        .hasToString(from1904 == 1 ? "2021-11-26" : "2017-11-25");
            }
        }
    }

    @Test
    void a_workbook_of_the_generation_before_or_under_a_password_is_refused() throws IOException {
        assertThat(cells(List.of(record(0x2F, 1, 1, 1, new byte[48])), record(0x203, 0, 0, 0, 1.0))).containsExactly("refused ENCRYPTED");
        for (String stream : List.of("Book", "Workbook")) {
            Path file = folder.resolve("old.xls");
            try (POIFSFileSystem container = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
                container.createDocument(new ByteArrayInputStream(record(START, 0x500, 5, 0, 0)), stream);
                container.writeFilesystem(out);
            }
            assertThat(cells(file)).containsExactly("refused OLD_XLS");
        }
        Path encrypted = folder.resolve("new.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem(); var out = Files.newOutputStream(encrypted)) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        assertThat(cells(encrypted)).containsExactly("refused ENCRYPTED");
    }

    /** A stream called Book may hold the newer generation all the same, beside the older. */
    @Test
    void the_stream_s_name_says_nothing() throws IOException {
        assertThat(cells(workbook("BOOK", List.of(), 0, List.of(record(0x203, 0, 0, 0, 1.0))))).containsExactly("A1 NUMBER 1");
    }

    @Test
    void a_record_whose_length_is_damaged_does_not_swallow_the_cells_behind_it() throws IOException {
        byte[] swallowed = record(0x203, 0, 1, 0, 2.0);
        assertThat(cells(List.of(), record(0x208, 0, 0, 2, 0, 0, 0, 0L, swallowed))).containsExactly("refused DAMAGED");
        assertThat(cells(List.of(), record(0x203, 0, 0, 0, 1.0, swallowed))).containsExactly("refused DAMAGED");
        assertThat(cells(List.of(), record(0x27E, 0, 0, 0, 6L, swallowed))).containsExactly("refused DAMAGED");
        assertThat(cells(List.of(), record(0x205, 0, 0, 0, one(1), one(0), swallowed))).containsExactly("refused DAMAGED");
        assertThat(cells(List.of(), record(0xBD, 0, 0, 0, 6L, 0, swallowed))).containsExactly("refused DAMAGED");
        assertThat(cells(List.of(record(0xFC, 1L, 1L, 1, one(0), ascii("a"))), record(0xFD, 0, 0, 0, 0L, swallowed))).containsExactly("refused DAMAGED");
    }

    @Test
    void a_worksheet_that_its_tab_calls_something_else_is_damage_and_not_left_out() throws IOException {
        assertThat(cells(workbook("Workbook", List.of(), 1, List.of(record(0x203, 0, 0, 0, 1.0))))).containsExactly("refused DAMAGED");
    }
}
