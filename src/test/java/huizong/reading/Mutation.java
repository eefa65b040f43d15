package huizong.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One file bent in one way that its seed decides: the same seed and file give the same bytes again. */
record Mutation(Path file, long seed) {

    private record Part(String name, byte[] bytes) {
    }

    /** Bits turned, an end cut off, pieces exchanged; in a package also inside its parts, whose check sums then hold. */
    byte[] bytes() throws IOException {
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(file);
        if (whole.length > 4 && whole[0] == 'P' && whole[1] == 'K' && random.nextInt(4) > 0) {
            try {
                return parts(random);
            } catch (IOException | IllegalArgumentException noSoundPackage) {
                return bent(whole, random);
            }
        }
        return bent(whole, random);
    }

    private static byte[] bent(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> exchanged(bytes, random, Math.min(512, bytes.length / 2));
            case 2 -> turned(bytes, random, 1 + random.nextInt(40));
            default -> turned(bytes, random, 1);
        };
    }

    private static byte[] turned(byte[] bytes, Random random, int count) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < count; i++) {
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return turned;
    }

    private static byte[] exchanged(byte[] bytes, Random random, int piece) {
        int one = random.nextInt(bytes.length / piece) * piece;
        int other = random.nextInt(bytes.length / piece) * piece;
        byte[] exchanged = bytes.clone();
        System.arraycopy(bytes, one, exchanged, other, piece);
        System.arraycopy(bytes, other, exchanged, one, piece);
        return exchanged;
    }

    private byte[] parts(Random random) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory() && e.getSize() < 4 << 20).toList()) {
                parts.add(new Part(entry.getName(), zip.getInputStream(entry).readNBytes(4 << 20)));
            }
        }
        int one = random.nextInt(parts.size());
        if (random.nextInt(5) == 0) {
            int other = random.nextInt(parts.size());
            Part first = parts.get(one);
            parts.set(one, new Part(first.name(), parts.get(other).bytes()));
            parts.set(other, new Part(parts.get(other).name(), first.bytes()));
        } else {
            parts.set(one, new Part(parts.get(one).name(), bent(parts.get(one).bytes(), random)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.bytes());
            }
        }
        return bytes.toByteArray();
    }
}
