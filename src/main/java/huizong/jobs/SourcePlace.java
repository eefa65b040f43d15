package huizong.jobs;

/** Where something stands in a job file: line and column from 1. */
public record SourcePlace(String file, int line, int column) implements Comparable<SourcePlace> {

    @Override
    public int compareTo(SourcePlace other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code jobs/x.yaml:31:7}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
