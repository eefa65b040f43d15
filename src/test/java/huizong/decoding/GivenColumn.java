package huizong.decoding;

import huizong.jobs.CodeList;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnDefinition.Required;
import huizong.jobs.ColumnType;
import huizong.jobs.Dated;
import huizong.jobs.Expression;
import huizong.jobs.ExpressionReader;
import huizong.jobs.SourcePlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A column of a job file, told in the words a test needs. */
final class GivenColumn {

    static final SourcePlace PLACE = new SourcePlace("jobs/given.yaml", 1, 1);

    private final String name;
    private final String label;
    private final ColumnType type;
    private String code;
    private String unit;
    private Required required = new Required.Never();
    private int decimals;
    private BigDecimal low;
    private BigDecimal high;
    private int length;
    private boolean inPeriod;
    private boolean future;
    private boolean place;
    private boolean dash;
    private CodeList codes;
    private Expression resident;
    private String agreesWith;
    private boolean personal;
    private List<String> synonyms = List.of();

    private GivenColumn(String name, String label, ColumnType type) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.decimals = type == ColumnType.MONEY || type == ColumnType.PERCENT || type == ColumnType.DECIMAL ? 2 : 0;
        this.low = type.numeric() ? BigDecimal.ZERO : null;
        this.high = type == ColumnType.PERCENT ? new BigDecimal(100) : null;
    }

    static GivenColumn of(String name, String label, ColumnType type) {
        return new GivenColumn(name, label, type);
    }

    GivenColumn code(String code) {
        this.code = code;
        return this;
    }

    GivenColumn unit(String unit) {
        this.unit = unit;
        return this;
    }

    GivenColumn required() {
        required = new Required.Always();
        return this;
    }

    GivenColumn requiredWhen(String condition) {
        required = new Required.When(ExpressionReader.expression(condition));
        return this;
    }

    GivenColumn range(String low, String high) {
        this.low = new BigDecimal(low);
        this.high = new BigDecimal(high);
        return this;
    }

    GivenColumn negativeAllowed() {
        low = null;
        return this;
    }

    GivenColumn length(int length) {
        this.length = length;
        return this;
    }

    GivenColumn inPeriod() {
        inPeriod = true;
        return this;
    }

    GivenColumn future() {
        future = true;
        return this;
    }

    GivenColumn place() {
        place = true;
        return this;
    }

    GivenColumn dashAllowed() {
        dash = true;
        return this;
    }

    GivenColumn residentWhen(String condition) {
        resident = ExpressionReader.expression(condition);
        return this;
    }

    GivenColumn agreesWith(String person) {
        agreesWith = person;
        return this;
    }

    GivenColumn personal() {
        personal = true;
        return this;
    }

    GivenColumn synonyms(String... synonyms) {
        this.synonyms = List.of(synonyms);
        return this;
    }

    /** Codes and labels in turn: {@code "1", "入会", "2", "转入"}. */
    GivenColumn codes(String... codesAndLabels) {
        List<CodeList.Entry> entries = new ArrayList<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            entries.add(new CodeList.Entry(codesAndLabels[i], codesAndLabels[i + 1], List.of()));
        }
        codes = new CodeList(name, entries, false);
        return this;
    }

    ColumnDefinition made() {
        return new ColumnDefinition(name, code, label, type, null, unit, required, decimals, low, high, length, inPeriod, future, place,
                dash, List.of(), null, null, null, codes, null, resident, agreesWith, personal, false, synonyms, Dated.ALWAYS, PLACE);
    }
}
