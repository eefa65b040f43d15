package huizong.jobs.yaml;

/** Where a job file comes from. */
enum Origin {
    /** The deployment's own, under jobs/. */
    DEPLOYMENT,
    /** Comes with the program. */
    BUILT_IN
}
