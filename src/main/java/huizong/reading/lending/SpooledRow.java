package huizong.reading.lending;

import huizong.reading.CellKind;
import huizong.reading.NumberLook;
import huizong.reading.RefusalReason;
import huizong.reading.Row;
import huizong.reading.UnreadableSheetException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A row taken out of a spool, with all that the row put into it said of its cells. */
record SpooledRow(int number, boolean hidden, List<Cell> cells) implements Row {

    /** A cell's answers; the moment as ISO 8601, empty where there is none. */
    record Cell(int column, CellKind kind, NumberLook look, boolean formula, String text, int sharedText, long tenThousandths, String moment) {
    }

    private static final CellKind[] KINDS = CellKind.values();
    private static final NumberLook[] LOOKS = NumberLook.values();

    /** @return how many bytes it took */
    static int write(Row row, DataOutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(row.number());
        out.writeBoolean(row.hidden());
        out.writeInt(row.size());
        for (int i = 0; i < row.size(); i++) {
            out.writeInt(row.column(i));
            out.writeByte(row.kind(i).ordinal());
            out.writeByte(row.look(i).ordinal());
            out.writeBoolean(row.formula(i));
            text(row.text(i), out);
            out.writeInt(row.sharedText(i));
            out.writeLong(row.tenThousandths(i));
            text(row.moment(i).map(LocalDateTime::toString).orElse(""), out);
        }
        to.writeInt(bytes.size());
        bytes.writeTo(to);
        return bytes.size() + Integer.BYTES;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        // letter by letter: half of a pair, which an encoding would lose, is a fault that its cell must show
        out.writeInt(text.length());
        out.writeChars(text);
    }

    static SpooledRow read(RandomAccessFile from) throws IOException {
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int number = in.readInt();
        boolean hidden = in.readBoolean();
        int size = in.readInt();
        List<Cell> cells = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            cells.add(new Cell(in.readInt(), KINDS[in.readByte()], LOOKS[in.readByte()], in.readBoolean(), text(in), in.readInt(),
                    in.readLong(), text(in)));
        }
        return new SpooledRow(number, hidden, cells);
    }

    /** The row with the cells of its other part. */
    SpooledRow with(SpooledRow part) {
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(part.cells);
        all.sort(Comparator.comparingInt(Cell::column));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).column() == all.get(i - 1).column()) {
                throw new UnreadableSheetException(RefusalReason.DAMAGED, "row " + number + ": column " + all.get(i).column() + " stands twice");
            }
        }
        return new SpooledRow(number, hidden || part.hidden, all);
    }

    private static String text(DataInputStream in) throws IOException {
        char[] letters = new char[in.readInt()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = in.readChar();
        }
        return new String(letters);
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public int column(int i) {
        return cells.get(i).column();
    }

    @Override
    public CellKind kind(int i) {
        return cells.get(i).kind();
    }

    @Override
    public NumberLook look(int i) {
        return cells.get(i).look();
    }

    @Override
    public boolean formula(int i) {
        return cells.get(i).formula();
    }

    @Override
    public String text(int i) {
        return cells.get(i).text();
    }

    @Override
    public int sharedText(int i) {
        return cells.get(i).sharedText();
    }

    @Override
    public long tenThousandths(int i) {
        return cells.get(i).tenThousandths();
    }

    @Override
    public Optional<LocalDateTime> moment(int i) {
        return Optional.of(cells.get(i).moment()).filter(text -> !text.isEmpty()).map(LocalDateTime::parse);
    }
}
