package huizong.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A union of the directory (单位名录), as it stood for a time.
 *
 * @param code       statistical code, at most 18 characters, never reused
 * @param parent     code of the union it reports to (隶属), null for the provincial one
 * @param division   code of its place (行政区划), null where it has none in the tree of divisions
 * @param creditCode GB 32100 code, null where unknown
 */
public record Union(String code, String name, UnionLevel level, Line line, @Nullable String parent,
                    @Nullable String division, @Nullable String creditCode, Validity validity) {
}
