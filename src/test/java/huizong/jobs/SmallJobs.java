package huizong.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with one small job, to vary in tests. */
record SmallJobs(Path folder) {

    static final String JOB = """
            job: visits
            title: 走访
            description: one row per visit
            forms:
              visits:
                codes: [F99A]
                period: month
                due: 10w
                submitters: { expected: { level: county, line: local }, allowed: [county, township] }
                sheets:
                  f99a:
                    title: 走访台账
                    layout: list
                    nature: event
                    accept: rows
                    key: [visit_no]
                    columns:
                      visit_no:   { label: 编号, type: text, required: true }
                      place_code: { label: 地点, type: division, place: true }
                      visited_on: { label: 走访日, type: date, required: true, in_period: true }
                      purpose:    { label: 事由, type: code, codes: purposes }
                      people:     { label: 人数, type: integer, unit: 人, required: purpose = 'CARE' }
                      women:      { label: 女, type: integer, unit: 人, part_of: people }
                      paid:       { label: 金额, type: money, negative: allowed }
                    derived:
                      cared: purpose = 'CARE'
                    rules:
                      V99-1: { holds: "people > 0 or not cared", level: hold, says: 慰问应有人数 }
            tables:
              T99-1:
                title: 走访情况表
                from: f99a
                by: [division, purpose]
                columns:
                  visits:    { label: 走访, value: count(*) }
                  cared_pct: { label: 慰问率, unit: "%", decimals: 2, value: "100.0 * count(*) filter (where cared) / nullif(count(*), 0)" }
                compare: [same-period-last-year]
                rank: [cared_pct]
            """;

    static final String PURPOSES = """
            codes: purposes
            entries: { CARE: [慰问, 看望], ADVICE: 咨询 }
            replaced: { HELP: CARE }
            """;

    static SmallJobs in(Path folder) {
        return new SmallJobs(folder).with("visits.yaml", JOB).with("codes/purposes.yaml", PURPOSES);
    }

    SmallJobs with(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws AssertionError with all problems where there are any */
    JobCatalogue loaded() {
        return JobFiles.load(folder).fold(catalogue -> catalogue, problems -> {
            throw new AssertionError(problems);
        });
    }

    List<String> problems() {
        return JobFiles.load(folder).fold(catalogue -> List.of(), problems -> problems.stream().map(Problem::message).toList());
    }
}
