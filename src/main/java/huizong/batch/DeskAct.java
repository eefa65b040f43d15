package huizong.batch;

import huizong.jobs.JobCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act of the desk: written into the register with name and reason, then the submissions it concerns are judged again. */
public interface DeskAct {

    /** As {@code register.run.act} has it. */
    String word();

    /** Writes the act down in the open transaction, or says why it cannot be. */
    Written write(JdbcClient database, JobCatalogue catalogue, Moment moment);

    /** True where the kept originals are read anew, not only judged. */
    default boolean readsAnew() {
        return false;
    }

    /** @param run the run the act is carried out in; @param today what counts as today */
    record Moment(long run, Instant now, LocalDate today) {
    }

    /** What came of writing an act down. */
    sealed interface Written {

        /**
         * @param submissions the submissions concerned; those of the same returns are judged with them
         * @param matters     what was lifted, waived or explained: rules and cells; empty where the submission itself says it
         */
        record Concerns(List<Long> submissions, List<String> matters) implements Written {
            public Concerns {
                submissions = List.copyOf(submissions);
                matters = List.copyOf(matters);
            }
        }

        /** @param facts what the sentence of the reason needs, in order */
        record Refused(Reason reason, List<String> facts) implements Written {
            public Refused {
                facts = List.copyOf(facts);
            }
        }

        default <T> T fold(Function<Concerns, T> concerns, Function<Refused, T> refused) {
            return this instanceof Concerns c ? concerns.apply(c) : refused.apply((Refused) this);
        }
    }

    /** Why an act cannot be. */
    enum Reason {
        NO_SUCH_SUBMISSION, NO_SUCH_UNIT, NOTHING_KEPT, NOT_HELD, NOT_HELD_BY, NO_SUCH_RULE, NO_SUCH_WAIVER, ALREADY_WITHDRAWN, NOTHING_TO_EXPLAIN,
        MUST_BE_MENDED, SAYS_NOTHING, ALREADY_PAST;

        /** True where what was asked for does not exist, not the call is wrong. */
        public boolean notFound() {
            return this == NO_SUCH_SUBMISSION || this == NOTHING_KEPT || this == NO_SUCH_WAIVER;
        }

        /** The key of its sentence: {@code not-held}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
