package huizong.batch;

import java.nio.file.Path;

/** Where a kept original lies. */
@FunctionalInterface
interface Originals {

    /** @param sha256 of its bytes, lower-case hex */
    Path of(String sha256);
}
