package huizong.checking.causes;

import huizong.catalogue.CellAddress;
import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.checking.causes.CauseBoard.Pin;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Columns of a list: values beside their heads, under each other's heads, or several columns with one and the same fault. */
record ColumnCauses(Causes.Told told, CauseBoard board) {

    private static final Set<FindingCode> OF_TYPE = Set.of(FindingCode.WHOLE_NUMBER, FindingCode.DECIMAL_NUMBER, FindingCode.DATE,
            FindingCode.TIME, FindingCode.BOOLEAN, FindingCode.CODE, FindingCode.DIVISION, FindingCode.UNION, FindingCode.PERSON_ID,
            FindingCode.CREDIT_CODE, FindingCode.PHONE, FindingCode.TEXT_LENGTH, FindingCode.TOO_MANY_DECIMALS, FindingCode.REFERENCE,
            FindingCode.APPROXIMATE_NUMBER, FindingCode.RANGE, FindingCode.LOST_DIGITS, FindingCode.NUMBER_SUFFIX);
    private static final Map<FindingCode, CauseKind> ONE_FAULT = Map.of(FindingCode.DATE, CauseKind.DATES_UNREADABLE,
            FindingCode.WHOLE_NUMBER, CauseKind.FIGURES_UNREADABLE, FindingCode.DECIMAL_NUMBER, CauseKind.FIGURES_UNREADABLE,
            FindingCode.APPROXIMATE_NUMBER, CauseKind.FIGURES_UNREADABLE, FindingCode.FORMULA_WITHOUT_VALUE, CauseKind.FORMULAS_WITHOUT_VALUES,
            FindingCode.ERROR_VALUE, CauseKind.FORMULAS_WITH_ERRORS, FindingCode.REQUIRED_CELL, CauseKind.COLUMNS_BLANK,
            FindingCode.CODE, CauseKind.CODES_UNKNOWN);
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_CELLS = 3;
    private static final int PERCENT = 70;
    private static final int PERCENT_SHIFTED = 50;
    private static final int BROKEN_CELLS = 4;

    void find() {
        for (Causes.Sent sent : told.sheets()) {
            told.definition(sent.places().sheet()).filter(s -> !sent.places().columns().isEmpty()).ifPresent(s -> {
                Heads heads = Heads.of(sent, s);
                shifted(heads);
                swapped(heads);
                duplicated(heads);
                totalLines(heads);
            });
            oneFault(sent);
            brokenRows(sent);
        }
    }

    /** The columns of a sheet by where they stand. */
    private record Heads(String sheet, String title, Map<Integer, ColumnDefinition> at) {

        static Heads of(Causes.Sent sent, SheetDefinition sheet) {
            Map<Integer, ColumnDefinition> at = new TreeMap<>();
            sent.places().columns().forEach((name, position) -> sheet.column(name).ifPresent(c -> at.put(position, c)));
            return new Heads(sheet.name(), sent.places().title(), at);
        }
    }

    private List<Pin> misfits(String sheet) {
        return board.free(f -> f.sheet().equals(sheet) && OF_TYPE.contains(f.code()) && f.read() != null && f.cell().column() > 0);
    }

    /** Most misfits would fit some columns to the left, or to the right: a cell was pushed in, or taken out. */
    private void shifted(Heads heads) {
        List<Pin> misfits = misfits(heads.sheet());
        long columns = misfits.stream().map(p -> p.finding().cell().column()).distinct().count();
        for (int by : new int[] {1, -1, 2, -2}) {
            List<Pin> fitting = misfits.stream().filter(p -> fits(p.finding(), heads.at().get(p.finding().cell().column() - by))).toList();
            long fittingColumns = fitting.stream().map(p -> p.finding().cell().column()).distinct().count();
            if (columns >= FEWEST_COLUMNS && fittingColumns >= 2 && fitting.size() * 100 >= PERCENT_SHIFTED * misfits.size()
                    && fitting.size() > misfits.stream().filter(p -> fits(p.finding(), heads.at().get(p.finding().cell().column() + by))).count()) {
                tellShift(heads, misfits, by);
                return;
            }
        }
    }

    private static boolean fits(Finding finding, @org.jspecify.annotations.Nullable ColumnDefinition column) {
        return column != null && finding.read() != null && Fit.of(finding.read(), column);
    }

    private void tellShift(Heads heads, List<Pin> misfits, int by) {
        Set<Integer> rows = rows(misfits);
        int first = misfits.stream().mapToInt(p -> p.finding().cell().column()).min().orElse(1);
        Finding example = misfits.stream().map(Pin::finding).filter(f -> f.cell().column() == first).findFirst().orElseThrow();
        List<Pin> all = board.free(f -> f.sheet().equals(heads.sheet()) && rows.contains(f.cell().row()));
        ColumnDefinition home = heads.at().getOrDefault(first - by, heads.at().get(first));
        board.common(CauseKind.COLUMNS_SHIFTED, heads.sheet(), List.of(example.cell()), example.column(), example.read(),
                List.of(new Fact(Role.EXPECTED, by > 0 ? "left" : "right", Integer.toString(Math.abs(by)), null),
                        new Fact(Role.NEAREST, "", home == null ? "" : home.title(), null)), all);
    }

    /** The misfits of two columns would each fit the other. */
    private void swapped(Heads heads) {
        List<Pin> misfits = misfits(heads.sheet());
        Map<Integer, List<Pin>> byColumn = misfits.stream().collect(Collectors.groupingBy(p -> p.finding().cell().column(), TreeMap::new,
                Collectors.toList()));
        List<Integer> columns = List.copyOf(byColumn.keySet());
        for (int one : columns) {
            for (int other : columns) {
                if (one < other && fitsAll(byColumn.get(one), heads.at().get(other)) && fitsAll(byColumn.get(other), heads.at().get(one))) {
                    tellSwap(heads, byColumn.get(one), byColumn.get(other));
                    return;
                }
            }
        }
    }

    private static boolean fitsAll(List<Pin> pins, @org.jspecify.annotations.Nullable ColumnDefinition column) {
        long fitting = pins.stream().filter(p -> fits(p.finding(), column)).count();
        return fitting * 100 >= PERCENT * pins.size();
    }

    private void tellSwap(Heads heads, List<Pin> one, List<Pin> other) {
        Finding first = one.get(0).finding();
        Finding second = other.get(0).finding();
        Set<Integer> rows = rows(one);
        rows.addAll(rows(other));
        List<Pin> all = board.free(f -> f.sheet().equals(heads.sheet()) && rows.contains(f.cell().row())
                && f.cells().stream().anyMatch(c -> c.column() == first.cell().column() || c.column() == second.cell().column()));
        board.common(CauseKind.COLUMNS_SWAPPED, heads.sheet(), List.of(first.cell(), second.cell()), first.column(), first.read(),
                List.of(new Fact(Role.NEAREST, "", heads.at().get(second.cell().column()).title(), second.cell())), all);
    }

    private static Set<Integer> rows(List<Pin> pins) {
        return pins.stream().map(p -> p.finding().cell().row()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows that stand twice make the total line wrong too. */
    private void duplicated(Heads heads) {
        List<Pin> repeated = board.free(f -> f.sheet().equals(heads.sheet()) && f.code() == FindingCode.DUPLICATE_KEY);
        if (!repeated.isEmpty()) {
            Set<Integer> rows = rows(repeated);
            board.fold(repeated.get(0).finding(), board.free(f -> f.sheet().equals(heads.sheet()) && (f.code() == FindingCode.TOTAL_LINE
                    || f.code() != FindingCode.DUPLICATE_KEY && !OF_TYPE.contains(f.code()) && rows.contains(f.cell().row()))));
        }
    }

    private void totalLines(Heads heads) {
        Map<Integer, List<Pin>> byRow = board.free(f -> f.sheet().equals(heads.sheet()) && f.code() == FindingCode.TOTAL_LINE).stream()
                .collect(Collectors.groupingBy(p -> p.finding().cell().row(), TreeMap::new, Collectors.toList()));
        byRow.values().stream().filter(pins -> pins.size() > 1).forEach(pins -> board.common(CauseKind.TOTAL_LINE, heads.sheet(),
                List.of(CellAddress.wholeRow(heads.title(), pins.get(0).finding().cell().row())), null, null, List.of(), pins));
    }

    /** One and the same fault in nearly all cells of several columns, or of one for which it was told in several ways. */
    private void oneFault(Causes.Sent sent) {
        Map<CauseKind, Map<Integer, List<Pin>>> faults = new HashMap<>();
        for (Pin pin : board.free(f -> f.sheet().equals(sent.places().sheet()) && ONE_FAULT.containsKey(f.code()) && f.cell().column() > 0)) {
            faults.computeIfAbsent(ONE_FAULT.get(pin.finding().code()), k -> new TreeMap<>())
                    .computeIfAbsent(place(sent, pin.finding()), c -> new java.util.ArrayList<>()).add(pin);
        }
        new TreeMap<>(faults).forEach((kind, places) -> {
            boolean matrix = sent.places().columns().isEmpty();
            List<List<Pin>> whole = places.values().stream().filter(p -> matrix || p.size() * 100L >= PERCENT * sent.rows()).toList();
            List<Pin> pins = whole.stream().flatMap(List::stream).toList();
            if (whole.size() > 1 && pins.size() >= FEWEST_CELLS) {
                Finding first = pins.get(0).finding();
                board.common(kind, sent.places().sheet(), whole.stream().map(p -> p.get(0).finding().cell()).limit(12).toList(), first.column(),
                        first.read(), List.of(), pins);
            }
        });
    }

    /** Of a list the column; of a matrix, whose cells stand below each other, the line. */
    private static int place(Causes.Sent sent, Finding finding) {
        return sent.places().columns().isEmpty() ? finding.cell().row() : finding.cell().column();
    }

    /** A row in which many cells do not fit is no row: a note, a second head, half a row of something else. */
    private void brokenRows(Causes.Sent sent) {
        if (sent.places().columns().isEmpty()) {
            return;
        }
        Map<Integer, List<Pin>> byRow = board.free(f -> f.sheet().equals(sent.places().sheet()) && f.cell().row() > 0 && f.cell().column() > 0)
                .stream().collect(Collectors.groupingBy(p -> p.finding().cell().row(), TreeMap::new, Collectors.toList()));
        byRow.forEach((row, pins) -> {
            long misfits = pins.stream().filter(p -> OF_TYPE.contains(p.finding().code()) || p.finding().code() == FindingCode.REQUIRED_CELL
                    || p.finding().code() == FindingCode.MERGED_CELL).map(p -> p.finding().cell().column()).distinct().count();
            if (misfits >= BROKEN_CELLS) {
                board.common(CauseKind.ROW_BROKEN, sent.places().sheet(), List.of(CellAddress.wholeRow(sent.places().title(), row)), null, null,
                        List.of(), board.free(f -> f.sheet().equals(sent.places().sheet()) && f.cell().row() == row));
            }
        });
    }
}
