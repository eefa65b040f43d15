package huizong.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A division (行政区划) or coded zone, as it stood for a time.
 *
 * @param code      GB/T 2260 code of six characters, nine for townships; zones have a pseudo code such as 5201Z1
 * @param parent    code of the division above, null for a province
 * @param successor code of the division that took over when this one ended, null if none
 */
public record Division(String code, String name, DivisionLevel level, @Nullable String parent,
                       Validity validity, @Nullable String successor) {
}
