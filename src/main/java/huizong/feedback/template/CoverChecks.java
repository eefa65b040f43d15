package huizong.feedback.template;

import huizong.catalogue.Basis;
import huizong.catalogue.PeriodKind;
import huizong.decoding.heads.CoverField;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What of the cover contradicts itself while it is filled in: its period, its as-of day, the start day of a cumulative return. */
record CoverChecks(TemplateOrder order, CoverPage cover, XSSFSheet sheet) {

    void paint() {
        Painting painting = new Painting(sheet);
        if (order.form().period() != PeriodKind.EVENT || !order.rounds().isEmpty()) {
            painting.refused(cover.range(CoverField.PERIOD), "AND(cover_period<>\"\"," + CoverNames.FIRST + "=\"\")");
        }
        painting.refused(cover.range(CoverField.AS_OF), "AND(ISNUMBER(" + CoverNames.AS_OF + "),OR(" + CoverNames.AS_OF + ">TODAY(),AND(ISNUMBER("
                + CoverNames.FIRST + ")," + CoverNames.AS_OF + "<" + CoverNames.FIRST + ")))");
        painting.refused(cover.range(CoverField.BASIS_START), "AND(cover_basis=\"" + Basis.CUMULATIVE.code()
                + "\",OR(cover_basis_start=\"\",AND(ISNUMBER(" + CoverNames.AS_OF + "),cover_basis_start>" + CoverNames.AS_OF + ")))");
    }
}
