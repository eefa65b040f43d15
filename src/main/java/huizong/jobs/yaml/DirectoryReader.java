package huizong.jobs.yaml;

import huizong.catalogue.Division;
import huizong.catalogue.DivisionLevel;
import huizong.catalogue.Line;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import huizong.catalogue.Validity;
import huizong.jobs.NearestName;
import huizong.jobs.yaml.JobFolder.TextFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directory: directory/divisions.csv and directory/unions.csv, every entry dated. */
final class DirectoryReader {

    private static final List<String> DIVISION_COLUMNS = List.of("code", "name", "level", "parent", "valid_from", "valid_until",
            "successor");
    private static final List<String> UNION_COLUMNS = List.of("code", "name", "level", "line", "parent", "division", "credit_code",
            "valid_from", "valid_until");

    private final Problems problems;
    private final Set<String> divisionCodes = new HashSet<>();

    DirectoryReader(Problems problems) {
        this.problems = problems;
    }

    List<Division> divisions(List<TextFile> files) {
        List<CsvLine> lines = lines(files, DIVISION_COLUMNS);
        lines.forEach(line -> divisionCodes.add(line.required("code")));
        List<Division> divisions = new ArrayList<>();
        for (CsvLine line : lines) {
            known(line, "parent", divisionCodes);
            known(line, "successor", divisionCodes);
            DivisionLevel level = line.word("level", Values.words(DivisionLevel.class, DivisionLevel::word))
                    .orElse(DivisionLevel.COUNTY);
            divisions.add(new Division(line.required("code"), line.required("name"), level, line.text("parent"), validity(line),
                    line.text("successor")));
        }
        overlaps(lines, divisions, Division::code, Division::validity);
        return divisions;
    }

    List<Union> unions(List<TextFile> files) {
        List<CsvLine> lines = lines(files, UNION_COLUMNS);
        Set<String> codes = new HashSet<>();
        lines.forEach(line -> codes.add(line.required("code")));
        List<Union> unions = new ArrayList<>();
        for (CsvLine line : lines) {
            known(line, "parent", codes);
            known(line, "division", divisionCodes);
            if (line.required("code").length() > 18) {
                problems.add(line.place("code"), "a union's code has at most 18 characters");
            }
            unions.add(new Union(line.required("code"), line.required("name"), line.word("level", Values.words(UnionLevel.class,
                    UnionLevel::word)).orElse(UnionLevel.COUNTY), line.word("line", Values.words(Line.class, Line::name))
                    .orElse(Line.LOCAL), line.text("parent"), line.text("division"), line.text("credit_code"), validity(line)));
        }
        overlaps(lines, unions, Union::code, Union::validity);
        return unions;
    }

    /** A further file adds codes that no file before it has. */
    private List<CsvLine> lines(List<TextFile> files, List<String> columns) {
        List<CsvLine> lines = new ArrayList<>();
        for (TextFile file : files) {
            Set<String> known = lines.stream().map(l -> l.required("code")).collect(Collectors.toSet());
            CsvFile.lines(file.name(), file.text(), columns, problems).stream().filter(l -> !known.contains(l.text("code"))).forEach(lines::add);
        }
        return lines;
    }

    private void known(CsvLine line, String column, Set<String> codes) {
        String code = line.text(column);
        if (code != null && !codes.contains(code)) {
            problems.add(line.place(column), "unknown " + column + " \"" + code + "\"" + NearestName.hint(code, codes));
        } else if (code != null && code.equals(line.text("code"))) {
            problems.add(line.place(column), "\"" + code + "\" cannot be its own " + column);
        }
    }

    private Validity validity(CsvLine line) {
        LocalDate from = line.day("valid_from");
        LocalDate until = line.day("valid_until");
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(line.place("valid_until"), "ends on " + until + " before it begins on " + from);
            return Validity.ALWAYS;
        }
        return new Validity(from, until);
    }

    /** Entries of one code may not hold on the same day. */
    private <T> void overlaps(List<CsvLine> lines, List<T> entries, Function<T, String> code, Function<T, Validity> validity) {
        Map<String, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            List<Integer> earlier = seen.computeIfAbsent(code.apply(entries.get(i)), c -> new ArrayList<>());
            for (int other : earlier) {
                if (meet(validity.apply(entries.get(i)), validity.apply(entries.get(other)))) {
                    problems.add(lines.get(i).place("code"), "\"" + code.apply(entries.get(i)) + "\" already holds at the same time in line "
                            + lines.get(other).place().line());
                }
            }
            earlier.add(i);
        }
    }

    private static boolean meet(Validity one, Validity other) {
        return !before(one.until(), other.from()) && !before(other.until(), one.from());
    }

    private static boolean before(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
