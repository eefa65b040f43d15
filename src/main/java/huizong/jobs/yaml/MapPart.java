package huizong.jobs.yaml;

import java.util.List;

/** A kind of map in the files of jobs/: how it is called and which keys it takes. */
public interface MapPart {

    /** How the part is called in a problem: {@code a column}. */
    String words();

    List<String> keys();

    List<String> required();
}
