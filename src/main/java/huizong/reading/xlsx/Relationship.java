package huizong.reading.xlsx;

/**
 * A part as another part names it.
 *
 * @param type   the last word of the relationship's type, the same in the transitional and the strict dialect: {@code worksheet}
 * @param target the part's name without a leading slash
 */
record Relationship(String id, String type, String target) {
}
