package huizong.jobs;

/** A sheet's layout: 台账 (one row per entity) or 指标表 (indicators by code). */
public enum Layout {
    LIST, MATRIX
}
