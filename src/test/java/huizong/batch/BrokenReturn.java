package huizong.batch;

import huizong.jobs.examples.SentReturn;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A return with one thing wrong in it, and the same return without it.
 *
 * @param given  what counts already when either is judged
 * @param damage what is done to the broken one's file beyond its cells
 * @param code   word of the finding's code where the finding has no rule's id; else empty
 * @param at     where the rule speaks, as examples write it
 */
record BrokenReturn(List<SentReturn> given, SentReturn broken, List<SentReturn> givenNear, SentReturn near, Consumer<Path> damage,
                    String code, List<String> at) {

    static BrokenReturn of(List<SentReturn> given, SentReturn broken, SentReturn near, String... at) {
        return new BrokenReturn(given, broken, given, near, file -> { }, "", List.of(at));
    }

    BrokenReturn damaged(Consumer<Path> done) {
        return new BrokenReturn(given, broken, givenNear, near, done, code, at);
    }

    BrokenReturn saying(String word) {
        return new BrokenReturn(given, broken, givenNear, near, damage, word, at);
    }

    BrokenReturn nearWithout(List<SentReturn> others) {
        return new BrokenReturn(given, broken, others, near, damage, code, at);
    }
}
