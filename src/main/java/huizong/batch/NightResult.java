package huizong.batch;

import huizong.jobs.Problem;
import java.util.List;

/** What came of asking for a night. A broken machine is an exception instead. */
public sealed interface NightResult {

    /** It ran to its end. @param report the morning report as text */
    record Done(long run, String report) implements NightResult {
    }

    /** Nothing new had arrived, no table was mended and nothing was left over. @param passedOver what lies there and cannot be taken in, in words */
    record NothingNew(List<String> passedOver) implements NightResult {
    }

    /** Another run is going on. @param who what its holder says of itself */
    record Locked(String who) implements NightResult {
    }

    /** The jobs do not fit what is stored; nothing was changed. */
    record Refused(List<Problem> problems) implements NightResult {
    }
}
