package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfPagesTests {

    @Test
    void thePdfHoldsSearchableChineseAndNothingThatDependsOnTheClock(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.pdf");
        Sample.report(Language.ZH).writePdf(file);

        var bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("CreationDate(D:20251231000000", "HENGKE+NotoSansSC")
                .doesNotContain("ModDate");
        try (var reader = new PdfReader(bytes)) {
            assertThat(reader.getNumberOfPages()).isBetween(10, 60);
            var firstPage = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
            assertThat(firstPage).contains("青禾优选", "亏损340.2万元", "月");
            // an axis label of the whale curve: charts keep their text
            var extractor = new PdfTextExtractor(reader);
            var early = new StringBuilder();
            for (var page = 2; page <= 8; page++) {
                early.append(extractor.getTextFromPage(page));
            }
            assertThat(early).contains("万元", "鲸鱼曲线");
        }
    }
}
