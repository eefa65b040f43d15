package huizong.batch;

import huizong.SentWorkbook;
import huizong.catalogue.Basis;
import huizong.catalogue.Period;
import huizong.catalogue.Union;
import huizong.jobs.ColumnDefinition;
import huizong.jobs.ColumnType;
import huizong.jobs.FormDefinition;
import huizong.jobs.JobCatalogue;
import huizong.jobs.Layout;
import huizong.jobs.SheetDefinition;
import huizong.jobs.examples.ExampleCell;
import huizong.jobs.examples.JobExamples;
import huizong.jobs.examples.SentCover;
import huizong.jobs.examples.SentReturn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The clean returns of one form, as their job's examples have them, and the changes that can be made to them. */
record CleanReturns(JobCatalogue catalogue, FormDefinition form, List<Clean> all) {

    private static final int MATRIX_ROWS_ABOVE = 3;

    /** @param given what counts before it */
    record Clean(SentReturn sent, List<SentReturn> given) {
    }

    /** A row of a sheet of a clean return. @param row from 1; 1 for a matrix */
    record Place(Clean clean, SheetDefinition sheet, int row) {

        Map<String, ExampleCell> cells() {
            return clean.sent().rows().get(sheet.name()).get(row - 1);
        }

        Optional<BigDecimal> number(String column) {
            ExampleCell cell = cells().get(column);
            return cell == null || !cell.number() ? Optional.empty() : Optional.of(new BigDecimal(cell.text()));
        }

        /** As examples write it. */
        String at(String column) {
            return sheet.name() + (sheet.layout() == Layout.MATRIX ? "" : "." + row) + "." + column;
        }

        SentReturn with(String column, ExampleCell cell) {
            Map<String, List<Map<String, ExampleCell>>> rows = clean.sent().copyOfRows();
            if (cell == null) {
                rows.get(sheet.name()).get(row - 1).remove(column);
            } else {
                rows.get(sheet.name()).get(row - 1).put(column, cell);
            }
            return changed(clean.sent(), clean.sent().cover(), rows);
        }

        SentReturn withRow(Map<String, ExampleCell> more) {
            Map<String, List<Map<String, ExampleCell>>> rows = clean.sent().copyOfRows();
            rows.get(sheet.name()).add(more);
            return changed(clean.sent(), clean.sent().cover(), rows);
        }

        /** Puts {@code #REF!} into a cell of the file. */
        Consumer<Path> error(String column) {
            int index = sheet.columns().indexOf(sheet.column(column).orElseThrow());
            boolean matrix = sheet.layout() == Layout.MATRIX;
            return file -> {
                try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                    workbook.getSheetAt(1 + clean.sent().form().sheets().indexOf(sheet)).getRow(matrix ? MATRIX_ROWS_ABOVE + index : SentWorkbook.ROWS_ABOVE + row - 1)
                            .getCell(matrix ? 3 : index).setCellErrorValue(FormulaError.REF.getCode());
                    try (OutputStream out = Files.newOutputStream(file)) {
                        workbook.write(out);
                    }
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            };
        }
    }

    static CleanReturns of(JobCatalogue catalogue, FormDefinition form, List<JobExamples> examples) {
        return new CleanReturns(catalogue, form, examples.stream().flatMap(job -> job.returns().stream()
                .filter(sent -> sent.form().name().equals(form.name())).map(sent -> new Clean(sent, job.given().get(sent.name())))).toList());
    }

    Stream<Place> places(String sheet) {
        SheetDefinition definition = form.sheet(sheet).orElseThrow();
        return all.stream().flatMap(clean -> {
            List<Place> places = new ArrayList<>();
            for (int row = 1; row <= clean.sent().rows().getOrDefault(sheet, List.of()).size(); row++) {
                places.add(new Place(clean, definition, row));
            }
            return places.stream();
        });
    }

    static ExampleCell text(String text) {
        return new ExampleCell(text, false);
    }

    static ExampleCell number(BigDecimal number) {
        return new ExampleCell(number.toPlainString(), true);
    }

    static SentReturn changed(SentReturn sent, SentCover cover, Map<String, List<Map<String, ExampleCell>>> rows) {
        return new SentReturn(sent.name(), sent.form(), cover, rows, sent.at());
    }

    static SentCover cover(SentCover c, Period period, LocalDate asOf, Basis basis, LocalDate start) {
        return new SentCover(c.unit(), c.name(), c.level(), c.line(), c.division(), period, asOf, basis, start, c.moneyUnit(), c.revision(),
                c.fundCode(), c.nilReturn());
    }

    static SentCover revision(SentCover c, int revision) {
        return new SentCover(c.unit(), c.name(), c.level(), c.line(), c.division(), c.period(), c.asOf(), c.basis(), c.basisStart(),
                c.moneyUnit(), revision, c.fundCode(), c.nilReturn());
    }

    static SentCover unit(SentCover c, Union u) {
        return new SentCover(u.code(), u.name(), u.level(), u.line(), u.division(), c.period(), c.asOf(), c.basis(), c.basisStart(),
                c.moneyUnit(), c.revision(), c.fundCode(), c.nilReturn());
    }

    /** The same return one period back: its days move with it, a day that is the cover's stays the cover's. */
    static Optional<SentReturn> onePeriodBack(SentReturn sent) {
        SentCover cover = sent.cover();
        return cover.period().previous().map(previous -> {
            long days = ChronoUnit.DAYS.between(previous.first(), cover.period().first());
            Map<String, List<Map<String, ExampleCell>>> rows = sent.copyOfRows();
            sent.form().sheets().forEach(sheet -> rows.getOrDefault(sheet.name(), List.of()).forEach(row -> sheet.columns().forEach(column ->
                    row.computeIfPresent(column.name(), (name, cell) -> earlier(column, cell, days, cover.asOf(), previous.last())))));
            return changed(sent, cover(cover, previous, previous.last(), cover.basis(), cover.basisStart()), rows);
        });
    }

    private static ExampleCell earlier(ColumnDefinition column, ExampleCell cell, long days, LocalDate asOf, LocalDate asOfThen) {
        if (column.type() == ColumnType.DATE && cell.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(cell.text());
            return text((day.equals(asOf) ? asOfThen : day.minusDays(days)).toString());
        }
        boolean moment = column.type() == ColumnType.TIMESTAMP && cell.text().length() > 10;
        return moment ? text(LocalDate.parse(cell.text().substring(0, 10)).minusDays(days) + cell.text().substring(10)) : cell;
    }
}
