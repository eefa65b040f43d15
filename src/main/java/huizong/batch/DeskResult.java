package huizong.batch;

import huizong.jobs.Problem;
import huizong.publishing.Releases;
import huizong.storing.JudgedAgain;
import java.util.List;

/** What came of an act of the desk. A broken machine is an exception instead; the next run then takes the act up. */
public sealed interface DeskResult {

    /**
     * It is written down and what it concerns is judged, answered and added up again.
     *
     * @param matters  what was lifted, waived or explained: rules and cells
     * @param judged   every submission judged again, changed or not
     * @param released tables released anew
     */
    record Done(List<String> matters, List<JudgedAgain.Change> judged, List<Releases.Release> released) implements DeskResult {
        public Done {
            matters = List.copyOf(matters);
            judged = List.copyOf(judged);
            released = List.copyOf(released);
        }
    }

    /** Nothing was changed. */
    record Refused(DeskAct.Reason reason, List<String> facts) implements DeskResult {
    }

    /** Another run is going on. @param who what its holder says of itself */
    record Locked(String who) implements DeskResult {
    }

    /** The jobs do not fit what is stored; nothing was changed. */
    record JobsRefused(List<Problem> problems) implements DeskResult {
    }
}
