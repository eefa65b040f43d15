package huizong.decoding.heads;

import huizong.decoding.words.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a matrix: 指标名称 | 计量单位 | 代码 | 数量 in any order, once or in several blocks side by side.
 *
 * @param row    its row
 * @param blocks each with its file columns by role; every block has a value column and a code or name column
 */
public record MatrixHead(int row, List<Map<MatrixHead.Role, Integer>> blocks) {

    /** What a column of a matrix says of its indicators. */
    public enum Role {
        NAME("指标名称", "指标", "项目", "名称", "项目名称"),
        UNIT("计量单位", "单位"),
        CODE("代码", "指标代码", "编码", "编号"),
        VALUE("数量", "数值", "指标值", "本期数", "本期", "本年", "本年数", "填报数", "数");

        private final Set<String> labels;

        Role(String... labels) {
            this.labels = Set.of(labels);
        }

        static Optional<Role> named(String text) {
            String head = Wording.head(text);
            return Arrays.stream(values()).filter(r -> r.labels.contains(head)).findFirst();
        }
    }

    /** The first row that names values and their codes or names. */
    public static Optional<MatrixHead> in(Grid grid) {
        return grid.rows().entrySet().stream().map(r -> new MatrixHead(r.getKey(), blocks(r.getValue().values())))
                .filter(h -> !h.blocks.isEmpty()).findFirst();
    }

    private static List<Map<Role, Integer>> blocks(Collection<GridCell> cells) {
        List<Map<Role, Integer>> blocks = new ArrayList<>();
        Map<Role, Integer> open = new EnumMap<>(Role.class);
        for (GridCell cell : cells) {
            Optional<Role> role = Role.named(cell.text());
            if (role.isPresent() && open.containsKey(role.get())) {
                blocks.add(open);
                open = new EnumMap<>(Role.class);
            }
            if (role.isPresent()) {
                open.put(role.get(), cell.column());
            }
        }
        blocks.add(open);
        blocks.removeIf(b -> !b.containsKey(Role.VALUE) || !b.containsKey(Role.CODE) && !b.containsKey(Role.NAME));
        return List.copyOf(blocks);
    }
}
