package huizong.reading;

import java.io.Writer;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the reader sees as JSON: {@code {"file", "format", "sheets": [{"name", "hidden", "cells": [...]}]}}, written as it is read. */
public final class InspectionJson {

    private InspectionJson() {
    }

    /** Numbers and booleans are JSON's own; the writer is flushed, not closed. */
    public static void write(Inspection inspection, Writer out) {
        JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("file", inspection.file());
        json.writeStringProperty("format", inspection.workbook().format());
        json.writeName("sheets");
        json.writeStartArray();
        for (Sheet sheet : inspection.sheets()) {
            json.writeStartObject();
            json.writeStringProperty("name", sheet.name());
            json.writeBooleanProperty("hidden", sheet.hidden());
            json.writeName("cells");
            json.writeStartArray();
            inspection.cells(sheet, cell -> cell(json, cell));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void cell(JsonGenerator json, InspectedCell cell) {
        json.writeStartObject();
        json.writeStringProperty("address", cell.address().reference());
        json.writeStringProperty("type", cell.type());
        switch (cell.type()) {
            case "number" -> json.writeNumberProperty("value", new BigDecimal(cell.value()));
            case "boolean" -> json.writeBooleanProperty("value", cell.value().equals("TRUE"));
            default -> json.writeStringProperty("value", cell.value());
        }
        json.writeStringProperty("raw", cell.raw());
        json.writeEndObject();
    }
}
