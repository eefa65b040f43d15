package huizong.jobs.yaml;

import huizong.jobs.ColumnDefinition;
import huizong.jobs.JobDefinition;
import huizong.jobs.SheetDefinition;
import huizong.jobs.SourcePlace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be one of its kind across all jobs, and references that must not run in a circle. */
record AcrossJobs(Problems problems) {

    void check(List<JobDefinition> jobs) {
        Map<String, SourcePlace> jobNames = new HashMap<>();
        Map<String, SourcePlace> codes = new HashMap<>();
        Map<String, SourcePlace> sheets = new HashMap<>();
        Map<String, SourcePlace> tables = new HashMap<>();
        for (JobDefinition job : jobs) {
            job.forms().stream().limit(1).forEach(form -> once(jobNames, job.name(), form.at(), "job"));
            job.forms().forEach(form -> {
                form.codes().forEach(code -> once(codes, code, form.at(), "form with the code"));
                form.sheets().forEach(sheet -> once(sheets, sheet.name(), sheet.at(), "sheet"));
            });
            job.tables().forEach(table -> once(tables, table.sqlName(), table.at(), "table"));
        }
        circles(jobs.stream().flatMap(j -> j.forms().stream()).flatMap(f -> f.sheets().stream()).toList());
    }

    private void once(Map<String, SourcePlace> seen, String name, SourcePlace at, String what) {
        SourcePlace first = seen.putIfAbsent(name, at);
        if (first != null) {
            problems.add(at, "there is a second " + what + " \"" + name + "\"; the first stands at " + first);
        }
    }

    private void circles(List<SheetDefinition> sheets) {
        Map<String, SheetDefinition> byName = new HashMap<>();
        sheets.forEach(sheet -> byName.putIfAbsent(sheet.name(), sheet));
        for (SheetDefinition sheet : sheets) {
            for (ColumnDefinition column : sheet.columns()) {
                if (column.reference() != null && reaches(column.reference().sheet(), sheet.name(), byName)) {
                    problems.add(column.at(), "this reference runs in a circle: " + column.reference().sheet() + " refers to "
                            + sheet.name() + " in turn");
                }
            }
        }
    }

    private static boolean reaches(String from, String to, Map<String, SheetDefinition> sheets) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name) && sheets.containsKey(name)) {
                sheets.get(name).columns().stream().map(ColumnDefinition::reference).filter(r -> r != null)
                        .forEach(r -> open.push(r.sheet()));
            }
        }
        return false;
    }
}
