package huizong.checking;

import huizong.catalogue.Fact;
import huizong.catalogue.Fact.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The difference and the change between the figures of a clause, told beside them. */
final class Differences {

    private static final Set<String> COMPARED = Set.of("=", "<>", "<", "<=", ">", ">=", "within");

    private Differences() {
    }

    /** A computed number without the zeros PostgreSQL's division leaves behind its point, a day without the hour an interval gave it. */
    static @Nullable String shortest(@Nullable String value) {
        Optional<BigDecimal> number = number(value);
        if (value != null && value.endsWith(" 00:00:00")) {
            return value.substring(0, value.indexOf(' '));
        }
        return number.isPresent() && number.get().scale() > 0 ? number.get().stripTrailingZeros().toPlainString() : value;
    }

    static List<Fact> added(List<Fact> clause) {
        List<Fact> all = new ArrayList<>(clause);
        Optional<BigDecimal> left = first(clause, Role.TOTAL).or(() -> first(clause, Role.LEFT));
        Optional<BigDecimal> earlier = first(clause, Role.EARLIER);
        boolean parts = clause.stream().anyMatch(f -> f.role() == Role.PART);
        boolean onePart = !clause.isEmpty() && clause.get(0).role() == Role.PART;
        Optional<BigDecimal> right = parts ? Optional.of(sumOfParts(clause)) : earlier.or(() -> first(clause, Role.RIGHT));
        if (left.isPresent() && right.isPresent() && !onePart && compared(clause)) {
            all.add(new Fact(Role.DIFFERENCE, "", left.get().subtract(right.get()).toPlainString(), null));
        }
        Optional<BigDecimal> base = earlier.or(() -> clause.stream().filter(f -> f.role() == Role.RIGHT && f.origin() != null).findFirst()
                .flatMap(f -> number(f.value())));
        if (left.isPresent() && base.isPresent() && base.get().signum() != 0) {
            BigDecimal change = left.get().subtract(base.get()).movePointRight(2).divide(base.get(), 2, RoundingMode.HALF_UP);
            all.add(new Fact(Role.CHANGE, "", change.toPlainString(), null));
        }
        return all;
    }

    private static boolean compared(List<Fact> clause) {
        return clause.stream().filter(f -> f.role() == Role.OPERATOR).findFirst().map(f -> COMPARED.contains(String.valueOf(f.value())))
                .orElse(true);
    }

    private static BigDecimal sumOfParts(List<Fact> facts) {
        return facts.stream().filter(f -> f.role() == Role.PART).map(f -> number(f.value())).flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> first(List<Fact> facts, Role role) {
        return facts.stream().filter(f -> f.role() == role).findFirst().flatMap(f -> number(f.value()));
    }

    private static Optional<BigDecimal> number(@Nullable String value) {
        boolean numeric = value != null && value.matches("-?\\d+(\\.\\d+)?");
        return numeric ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}
