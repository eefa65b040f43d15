package huizong.golden;

import huizong.SentWorkbook;
import huizong.catalogue.Union;
import huizong.catalogue.UnionLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as nobody should send them, each made from one faultless workbook of its own union by one change. */
final class BadInput {

    static final String LIST = "劳动争议调解案件台账";

    /** Whose county unions send: the approved answers name them, however many provinces the directory has. */
    private static final Set<String> PROVINCES = Set.of("35", "42", "46", "50", "52", "65");

    private final NightFixture night;
    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    /** @param folder where the files are put */
    BadInput(NightFixture night, Path folder) {
        this.night = night;
        this.folder = folder;
    }

    Map<String, Path> files() {
        return files;
    }

    @FunctionalInterface
    interface Change<T> {
        void make(T subject) throws IOException;
    }

    /** A faultless workbook, each of another union, so that they do not meet. */
    SentWorkbook faultless() {
        int number = files.size();
        Union union = union();
        return SentWorkbook.of(night.form("F06A")).from(union.code(), union.name(), "县级", union.division())
                .period("2025-04", "2025-04-30").row("f06a", row("H" + number, union.division(), "2025-04"));
    }

    /** The union of the next workbook. */
    Union union() {
        return night.catalogue().directory().unionsOn(LocalDate.of(2025, 4, 30)).stream()
                .filter(u -> u.level() == UnionLevel.COUNTY && PROVINCES.contains(u.code().substring(0, 2))).sorted(Comparator.comparing(Union::code)).skip(files.size()).findFirst().orElseThrow();
    }

    static Map<String, Object> row(String number, String division, String month) {
        Map<String, Object> row = new HashMap<>();
        row.put("seq_no", 1L);
        row.put("case_no", number);
        row.put("channel", "两站联动");
        row.put("source", "当事人申请");
        row.put("dispute_type", "劳动报酬");
        row.put("employer_name", "第一建筑公司");
        row.put("sector", "建筑");
        row.put("dispute_division", division);
        row.put("workers_count", 1L);
        row.put("claim_amount", 10_000L);
        row.put("accepted_on", month + "-02");
        row.put("closed_on", month + "-20");
        row.put("agreement_signed", true);
        row.put("agreement_on", month + "-10");
        row.put("performed", true);
        row.put("performed_on", month + "-15");
        row.put("arb_mediation_doc", false);
        row.put("recovered_amount", 5_000L);
        row.put("reported_outcome", "成功");
        row.put("legal_aid", false);
        return row;
    }

    /** A file with this content. */
    BadInput content(String name, byte[] content) {
        return put(name, file -> Files.write(file, content));
    }

    /** The faultless workbook with something changed on its cover or in its rows. */
    BadInput sent(String name, UnaryOperator<SentWorkbook> change) {
        SentWorkbook workbook = change.apply(faultless());
        return put(name, workbook::writeTo);
    }

    /** The faultless workbook with something changed as in a spreadsheet program. */
    BadInput edited(String name, Change<Workbook> change) {
        return edited(name, faultless(), change);
    }

    /** A workbook as it is. */
    BadInput made(String name, SentWorkbook workbook) {
        return put(name, workbook::writeTo);
    }

    /** A workbook with something changed as in a spreadsheet program. */
    BadInput edited(String name, SentWorkbook sent, Change<Workbook> change) {
        return put(name, file -> {
            sent.writeTo(file);
            try (InputStream in = Files.newInputStream(file); Workbook workbook = new XSSFWorkbook(in)) {
                change.make(workbook);
                try (OutputStream out = Files.newOutputStream(file)) {
                    workbook.write(out);
                }
            }
        });
    }

    /** The faultless workbook with a part of its package rewritten. */
    BadInput rewritten(String name, String part, UnaryOperator<String> change) {
        SentWorkbook sent = faultless();
        return put(name, file -> {
            Path whole = Files.createTempFile("faultless", ".xlsx");
            sent.writeTo(whole);
            try (ZipFile from = new ZipFile(whole.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (ZipEntry entry : from.stream().toList()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] bytes = from.getInputStream(entry).readAllBytes();
                    out.write(entry.getName().equals(part)
                            ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
                }
            }
            Files.delete(whole);
        });
    }

    BadInput encrypted(String name) {
        SentWorkbook sent = faultless();
        return put(name, file -> {
            Path plain = sent.writeTo(Files.createTempFile("plain", ".xlsx"));
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
                try (OutputStream inside = encryptor.getDataStream(container)) {
                    Files.copy(plain, inside);
                } catch (java.security.GeneralSecurityException impossible) {
                    throw new IOException(impossible);
                }
                container.writeFilesystem(out);
            }
            Files.delete(plain);
        });
    }

    BadInput openDocument(String name) {
        return put(name, file -> {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
                ZipEntry first = new ZipEntry("mimetype");
                first.setMethod(ZipEntry.STORED);
                first.setSize(type.length);
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(type);
                first.setCrc(sum.getValue());
                out.putNextEntry(first);
                out.write(type);
                out.putNextEntry(new ZipEntry("content.xml"));
                out.write("<office:document-content/>".getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    private BadInput put(String name, Change<Path> making) {
        Path file = folder.resolve(name);
        try {
            making.make(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-05-06T01:00:00Z").plusSeconds(files.size())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        files.put(name, file);
        return this;
    }

    /** The cell of the first data row under a head of the list. */
    static org.apache.poi.ss.usermodel.Cell cell(Workbook workbook, String head) {
        Sheet list = workbook.getSheet(LIST);
        return list.getRow(2).getCell(head(list, head).getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** POI keeps an inline text beside the new one unless the cell is emptied first. */
    static void write(org.apache.poi.ss.usermodel.Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    static org.apache.poi.ss.usermodel.Cell head(Sheet list, String head) {
        for (org.apache.poi.ss.usermodel.Cell cell : list.getRow(1)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell;
            }
        }
        throw new AssertionError("no head " + head);
    }
}
