package huizong.jobs;

/** A value computed from the row's own columns, usable by name in rules and tables (columns may not refer to later ones). */
public record DerivedColumn(String name, String label, Expression value, SourcePlace at) {
}
