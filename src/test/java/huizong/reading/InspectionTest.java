package huizong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    @TempDir Path folder;

    private String shown(Function<Inspection, String> way) {
        Path file = new SmallWorkbook().styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .rows("<row><c t=\"str\"><v>甲,\"乙\"</v></c><c><v>0.10000000000000001</v></c><c s=\"1\"><v>44526</v></c><c t=\"b\"><v>1</v></c>"
                        + "<c t=\"e\"><v>#REF!</v></c><c><f>1+1</f></c></row>").in(folder);
        return new WorkbookReader(ReadLimits.DEFAULT).open(file).fold(opened -> {
            try (Workbook workbook = opened.workbook()) {
                return way.apply(new Inspection("small.xlsx", workbook, Optional.of("表一")));
            }
        }, ReadResult.Refused::toString);
    }

    @Test
    void shows_every_cell_as_csv() {
        String csv = shown(inspection -> {
            StringBuilder out = new StringBuilder();
            inspection.csv(out);
            return out.toString();
        });
        assertThat(csv).isEqualTo("sheet,address,type,value,raw\r\n表一,A1,text,\"甲,\"\"乙\"\"\",\"甲,\"\"乙\"\"\"\r\n"
                + "表一,B1,number,0.1,0.10000000000000001\r\n表一,C1,date,2021-11-26,44526\r\n表一,D1,boolean,TRUE,TRUE\r\n"
                + "表一,E1,error,#REF!,#REF!\r\n表一,F1,formula,,\r\n");
    }

    @Test
    void shows_every_cell_as_json() {
        String json = shown(inspection -> {
            StringWriter out = new StringWriter();
            InspectionJson.write(inspection, out);
            return out.toString();
        });
        assertThat(json).isEqualTo("{\"file\":\"small.xlsx\",\"format\":\"xlsx\",\"sheets\":[{\"name\":\"表一\",\"hidden\":false,\"cells\":["
                + "{\"address\":\"A1\",\"type\":\"text\",\"value\":\"甲,\\\"乙\\\"\",\"raw\":\"甲,\\\"乙\\\"\"},"
                + "{\"address\":\"B1\",\"type\":\"number\",\"value\":0.1,\"raw\":\"0.10000000000000001\"},"
                + "{\"address\":\"C1\",\"type\":\"date\",\"value\":\"2021-11-26\",\"raw\":\"44526\"},"
                + "{\"address\":\"D1\",\"type\":\"boolean\",\"value\":true,\"raw\":\"TRUE\"},"
                + "{\"address\":\"E1\",\"type\":\"error\",\"value\":\"#REF!\",\"raw\":\"#REF!\"},"
                + "{\"address\":\"F1\",\"type\":\"formula\",\"value\":\"\",\"raw\":\"\"}]}]}");
    }
}
