package huizong.batch;

import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import huizong.catalogue.Finding;
import huizong.catalogue.FindingCode;
import huizong.feedback.Answer;
import huizong.feedback.Language;
import huizong.feedback.Sentences;
import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.SheetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is wrong with the words of findings, whatever the rule: a cell or a figure the finding knows and does not say, a name
 * or a code of the program that a clerk has never seen (one read in the very cell was seen there).
 */
final class MessageAudit {

    private static final Set<Role> TOLD = Set.of(Role.LEFT, Role.RIGHT, Role.TOTAL, Role.PART, Role.GIVEN, Role.EARLIER);
    private static final Pattern PROGRAM_NAME = Pattern.compile("(?<![A-Za-z0-9@./])[a-z][a-z0-9]*(_[a-z0-9]+)+");
    private static final int LISTED = 12;

    private MessageAudit() {
    }

    /** One line for each thing that is wrong, in both languages. */
    static List<String> faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            for (Language language : Language.values()) {
                Sentences words = Sentences.of(language);
                String all = String.join(" ", words.message(finding, answer.job()), words.expected(finding, answer.job()), words.fix(finding, answer.job()));
                of(finding, answer, words.message(finding, answer.job()), words.read(finding, answer.job()), all)
                        .forEach(fault -> faults.add(finding.rule() + " " + language.tag() + ": " + fault + ": " + all));
            }
        }
        return faults;
    }

    private static List<String> of(Finding finding, Answer answer, String message, String read, String all) {
        List<String> faults = new ArrayList<>();
        if (finding.cell().row() > 0 && !message.contains(Integer.toString(finding.cell().row())) || finding.cell().column() > 0
                && !message.contains(finding.cell().reference())) {
            faults.add("does not say " + finding.cell().reference());
        }
        if (finding.code() == FindingCode.RULE && !read.isEmpty() && !message.contains(read)) {
            faults.add("does not say what stands there, " + read);
        }
        finding.facts().stream().filter(f -> TOLD.contains(f.role()) && f.at() != null && f.at().column() > 0).limit(LISTED)
                .filter(f -> !message.contains(f.at().reference())).forEach(f -> faults.add("does not say " + f.at().reference()));
        PROGRAM_NAME.matcher(all).results().map(MatchResult::group).filter(name -> !read.contains(name)).findFirst()
                .ifPresent(name -> faults.add("says " + name));
        code(finding, answer, all).ifPresent(code -> faults.add("says " + code));
        return faults;
    }

    /** A code with a label that is said as a code, but where the codes are listed for choosing or name an event round (E:WARM-2021). */
    private static Optional<String> code(Finding finding, Answer answer, String all) {
        if (finding.code() != FindingCode.RULE || answer.job() == null) {
            return Optional.empty();
        }
        return answer.job().sheet(finding.sheet()).stream().map(SheetDefinition::columns).flatMap(List::stream).map(ColumnDefinition::codes)
                .filter(java.util.Objects::nonNull).flatMap(c -> c.entries().stream()).filter(e -> !e.code().equals(e.label()))
                .map(CodeList.Entry::code).filter(c -> c.length() > 3 && Pattern.compile("(?<![A-Za-z0-9_:-])" + Pattern.quote(c) + "(?![A-Za-z0-9_-])")
                        .matcher(all).find()).findFirst();
    }
}
